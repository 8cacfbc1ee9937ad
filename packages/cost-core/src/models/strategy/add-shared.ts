import type { NodeIndex } from '../../graph/node.ts'
import type { CostLine } from '../../plan/factor-groups.ts'
import { label } from '../model-context.ts'
import { type FleetSizes, sharedItems } from './shared-items.ts'
import type { StrategyDraft } from './strategy-draft.ts'
import { WorkloadShares } from './workload-shares.ts'

/** People and overheads, to the workloads on the options they are for. */
export function addShared(draft: StrategyDraft): void {
  const { model, key, sheet, fleets, served } = draft
  const { builder, money } = model
  const sumOf = (nodes: readonly NodeIndex[]) =>
    nodes.length === 0 ? undefined : nodes.length === 1 ? nodes[0] : builder.add(...nodes)
  const sizes: FleetSizes = {
    gpus: (of) => {
      const hours = sumOf(of.flatMap((option) => fleets.get(option)?.availableHours ?? []))
      return hours === undefined ? undefined : builder.div(hours, model.calendar.hoursPerMonth)
    },
    valueAtCost: (of) => sumOf(of.flatMap((option) => fleets.get(option)?.valueAtCost ?? [])),
  }
  const shares = new WorkloadShares(
    model,
    key,
    new Map([...draft.hours].map(([workload, hours]) => [workload, sumOf(hours)!])),
  )
  const byLine = new Map<string, { line: CostLine; workloads: readonly string[]; costs: NodeIndex[] }>()
  for (const { line, cost, options } of sharedItems(model, key, [...served.keys()], sizes)) {
    const workloads = [...new Set(options.flatMap((option) => served.get(option) ?? []))]
    const id = `${line} ${workloads.join(' ')}`
    const known = byLine.get(id) ?? { line, workloads, costs: [] }
    known.costs.push(cost)
    byLine.set(id, known)
  }
  const seen = new Map<CostLine, number>()
  for (const { line, workloads, costs } of byLine.values()) {
    const count = (seen.get(line) ?? 0) + 1
    seen.set(line, count)
    const cost = builder.name(
      `${key}.${line}.cost_each_month${count === 1 ? '' : `_${count}`}`,
      builder.monthly(costs.length === 1 ? costs[0]! : builder.add(...costs)),
      { label: label(`line.${line}`), unit: `${money}/month`, context: { strategy: key, line } },
    )
    for (const [workload, share] of shares.of(workloads))
      sheet.add({ workload, line, cost: share === undefined ? cost : builder.mul(cost, share) })
  }
}
