import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { FleetNeed } from './fleet-need.ts'

/** What a fixed number of servers can and cannot carry. */
export interface CapacityLimit {
  /** Above zero when every month's need fits. */
  readonly fits: NodeIndex
}

/**
 * When the need outgrows a fixed number of servers, and when more would have to be ordered.
 *
 * The month is between the last that fits and the first that does not, on a need that grows by equal ratios between the
 * two. Never, when it always fits; infeasible when it does not fit in the first month. `nodes` are the servers there,
 * also those that are held longer than the plan asks for. A hair more than whole servers fits, as when they are counted.
 */
export function capacityLimit(
  { builder }: ModelContext,
  prefix: string,
  context: Context,
  nodes: NodeIndex,
  need: FleetNeed,
  leadMonths: NodeIndex | undefined,
): CapacityLimit {
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${prefix}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const all = { from: 0, to: builder.months }
  const one = builder.literal(1, '')
  const isShort = named(
    'is_overloaded',
    builder.apply('above', [builder.min(need.nodes, need.wholeNodes), nodes], undefined),
    '',
  )
  const after = named('first_overloaded_month', builder.apply('first', [isShort], all), 'month')
  const before = named('last_month_that_fits', builder.sub(after, builder.literal(1, 'month')), 'month')
  const needBefore = named('need_before', builder.apply('pick', [need.nodes, before], undefined), 'node')
  const needAfter = named('need_after', builder.apply('pick', [need.nodes, after], undefined), 'node')
  const there = builder.apply('pick', [builder.monthly(nodes), before], undefined)
  const left = named('room_left', builder.apply('ln', [builder.div(there, needBefore)], undefined), '')
  const growth = named(
    'need_growth',
    builder.apply('ln', [builder.div(needAfter, needBefore)], undefined),
    '',
  )
  const part = named('part_of_month', builder.div(left, growth), '')
  const runOut = named(
    'run_out_month',
    builder.add(before, builder.mul(part, builder.literal(1, 'month'))),
    'month',
  )
  if (leadMonths !== undefined) named('order_by_month', builder.sub(runOut, leadMonths), 'month')
  return { fits: named('fits', builder.sub(one, builder.apply('top', [isShort], all)), '') }
}
