import type { NodeIndex } from '../../graph/node.ts'
import { type FactorGroup, LINE_GROUPS } from '../../plan/factor-groups.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { StrategyDraft } from './strategy-draft.ts'

/**
 * What the hours of a strategy's fleets cost that are paid and not used, as a whole and as it falls on each workload.
 *
 * Part of the lines that are there already, never added to a total again. Of each fleet: what its lines that count cost in
 * a month, by its idle share over the whole plan. People and overheads are not a fleet's, and have no idle part.
 *
 * @unit money a month
 * @source docs/method/sharing.md
 */
export function idleCosts(
  { model, key, fleets, idle }: StrategyDraft,
  counted: readonly FactorGroup[],
): void {
  const { builder, money } = model
  const named = (id: string, measure: string, node: NodeIndex, workload?: string) =>
    builder.name(id, node, {
      label: label(measure),
      unit: `${money}/month`,
      context: { strategy: key, ...(workload !== undefined && { workload }) },
    })
  const ofWorkloads = new Map<string, NodeIndex[]>()
  for (const [option, { prefix, parts }] of idle) {
    const lines = (fleets.get(option)?.lines ?? []).filter(({ line }) => counted.includes(LINE_GROUPS[line]))
    const cost = named(
      `${prefix}.fleet_cost`,
      'measure.fleet_cost',
      sumOf(
        model,
        lines.map((line) => line.cost),
      ),
    )
    for (const [workload, part] of parts)
      ofWorkloads.set(workload, [...(ofWorkloads.get(workload) ?? []), builder.mul(cost, part)])
  }
  if (ofWorkloads.size === 0) return
  const all = [...ofWorkloads].map(([workload, costs]) =>
    named(`${key}.${workload}.idle.cost`, 'measure.of_which_idle', sumOf(model, costs), workload),
  )
  named(`${key}.idle.cost`, 'measure.of_which_idle', builder.total(...all))
}

/** No cost is a true zero, and not an unknown. */
function sumOf({ builder, money }: ModelContext, costs: readonly NodeIndex[]): NodeIndex {
  return costs.length === 0 ? builder.each(builder.literal(0, `${money}/month`)) : builder.total(...costs)
}
