import type { NodeIndex } from '../../graph/node.ts'
import type { CostLine } from '../../plan/factor-groups.ts'
import { monthsBetween } from '../../plan/small-fields.ts'
import type { DataWorkload } from '../../plan/workloads/data-workload.ts'
import { label, type ModelContext } from '../model-context.ts'
import { startMonth } from '../start-month.ts'
import { workloadNodes } from '../workload-nodes.ts'
import { collectionCost } from './collection-cost.ts'
import { labellingCost } from './labelling-cost.ts'
import { storageCost } from './storage-cost.ts'

export interface DataLine {
  readonly line: CostLine
  /** By month. */
  readonly cost: NodeIndex
}

/**
 * The monthly cost lines of collecting, cleaning, labelling and keeping data. The same under every strategy: data is not
 * bought from an option.
 */
export function dataLines(model: ModelContext, key: string, workload: DataWorkload): readonly DataLine[] {
  const { builder, money, plan } = model
  const nodes = workloadNodes(model, key)
  const [from = '', to = ''] = workload.months.split('..')
  const start = startMonth(model, key, monthsBetween(plan.horizon.start, from))
  const span = builder.definition(`${key}.span`, monthsBetween(from, to) + 1, {
    label: label('measure.span'),
    unit: 'month',
    context: { workload: key },
    provenance: { evidence: 'published', source: `workloads.${key}.months` },
  })
  const lines: DataLine[] = []
  const push = (line: CostLine, cost: NodeIndex | undefined) => {
    if (cost === undefined) return
    const context = { workload: key, line }
    const naming = { label: label(`line.${line}`), unit: `${money}/month`, context }
    lines.push({ line, cost: builder.name(`${key}.${line}.cost`, cost, naming) })
  }
  const inItsMonths = (amount: NodeIndex | undefined) => amount && builder.spread(amount, start, span)
  push('data', inItsMonths(collectionCost(model, nodes, workload)))
  push('staff', inItsMonths(labellingCost(model, nodes, workload.labelling)))
  push('storage', storageCost(model, nodes, workload.storage, from))
  return lines
}
