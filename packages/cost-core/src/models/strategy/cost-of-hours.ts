import type { NodeIndex } from '../../graph/node.ts'
import { type FactorGroup, LINE_GROUPS } from '../../plan/factor-groups.ts'
import { label, type ModelContext } from '../model-context.ts'
import { TOKEN_LINES } from '../serving/serving-demand.ts'
import type { CostSheet } from './cost-sheet.ts'
import type { Demand } from './demand.ts'

/** The total without tokens that are bought and without data: what the GPU-hours of the strategy cost. */
export function costOfHours(
  model: ModelContext,
  key: string,
  sheet: CostSheet,
  demands: ReadonlyMap<string, Demand>,
  counted: readonly FactorGroup[],
  total: NodeIndex,
): NodeIndex {
  const { builder, money } = model
  let isAll = true
  const costs: NodeIndex[] = []
  for (const [workload, lines] of sheet.workloads())
    for (const [line, cost] of lines) {
      if (!counted.includes(LINE_GROUPS[line])) continue
      const isOfHours = demands.get(workload)?.kind !== 'data' && !TOKEN_LINES.some((one) => one === line)
      if (isOfHours) costs.push(cost)
      else isAll = false
    }
  if (isAll || costs.length === 0) return total
  return builder.name(`${key}.total.cost_of_hours`, builder.total(...costs), {
    label: label('measure.cost_of_hours'),
    unit: `${money}/month`,
    context: { strategy: key, line: 'total' },
  })
}
