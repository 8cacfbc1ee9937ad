import type { NodeIndex } from '../../graph/node.ts'
import { type ModelContext, once, planLabel } from '../model-context.ts'
import { planInput } from '../plan-input.ts'

/** What each team bears of a workload's cost, by the plan's shares, which add up to the whole. */
export function teamCosts(model: ModelContext, strategy: string, workload: string, total: NodeIndex): void {
  const { builder, money, plan } = model
  const given = plan.workloads[workload]
  if (given?.kind !== 'serving') return
  for (const [team, share] of Object.entries(given.teams ?? {})) {
    const id = `${workload}.team_${team}.share`
    const part = once(model, id, () =>
      planInput(model, id, share, {
        path: `workloads.${workload}.teams.${team}`,
        field: 'team_share',
        unit: '%',
        context: { workload },
        role: 'choice',
      }),
    )
    builder.name(`${strategy}.${workload}.team_${team}.cost`, builder.mul(total, part), {
      label: planLabel(undefined, team),
      unit: `${money}/month`,
      context: { strategy, workload },
    })
  }
}
