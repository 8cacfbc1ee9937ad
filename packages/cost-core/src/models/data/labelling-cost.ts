import type { NodeIndex } from '../../graph/node.ts'
import type { DataWorkload } from '../../plan/workloads/data-workload.ts'
import type { ModelContext } from '../model-context.ts'
import type { WorkloadNodes } from '../workload-nodes.ts'

/** People who label: so much an item, so much an hour (answers compared for RLHF), or both. */
export function labellingCost(
  model: ModelContext,
  { field, measure }: WorkloadNodes,
  labelling: DataWorkload['labelling'],
): NodeIndex | undefined {
  if (labelling === undefined) return undefined
  const { builder, money } = model
  const { items, cost, hours, hourly_cost: hourlyCost } = labelling
  const byItem =
    items && cost
      ? builder.mul(
          field('labelling_items', items, 'item', { at: 'labelling.items' }),
          field('labelling_cost', cost, `${money}/item`, { at: 'labelling.cost' }),
        )
      : undefined
  if (hours === undefined || hourlyCost === undefined) return byItem
  const byHour = measure(
    'labelling_hours_cost',
    builder.mul(
      field('labelling_hours', hours, 'h', { at: 'labelling.hours' }),
      field('labelling_hourly_cost', hourlyCost, `${money}/h`, { at: 'labelling.hourly_cost' }),
    ),
    money,
  )
  if (byItem === undefined) return byHour
  return measure('labelling', builder.add(measure('labelling_items_cost', byItem, money), byHour), money)
}
