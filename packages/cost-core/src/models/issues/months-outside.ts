import type { PlanProblem } from '../../plan/plan-problem.ts'
import { planQuantities } from '../../plan/plan-quantities.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import { monthsBetween } from '../../plan/small-fields.ts'
import type { CompiledPlan } from '../compile-plan.ts'
import { warning } from './warning.ts'

/** Months that change nothing: events outside the plan, steps and points that none of its months depends on. */
export function* monthsOutside({ plan }: Pick<CompiledPlan, 'plan'>): Generator<PlanProblem> {
  const at = (month: string) => monthsBetween(plan.horizon.start, month)
  const said = (path: string, month: string) => warning('MONTH_CHANGES_NOTHING', path, { month })
  const isOutside = (month: string) => at(month) < 0 || at(month) >= plan.horizon.months
  for (const [path, { path: moving, events = [] }] of planQuantities(plan)) {
    for (const { month } of events) if (isOutside(month)) yield said(`${path}.events.${month}`, month)
    for (const month of idleMonths(moving, at, plan.horizon.months))
      yield said(`${path}.${moving?.kind}.${month}`, month)
  }
  for (const [key, workload] of Object.entries(plan.workloads))
    if (workload.kind === 'serving')
      for (const month of Object.keys(workload.demand.events ?? {}))
        if (isOutside(month)) yield said(`workloads.${key}.demand.events.${month}`, month)
}

/**
 * Steps behind the last month, and those that another one takes the place of before the first. Of points, the one on
 * either side of the plan still leads into it.
 */
function idleMonths(
  moving: PlanQuantity['path'],
  at: (month: string) => number,
  length: number,
): readonly string[] {
  if (moving?.kind !== 'steps' && moving?.kind !== 'points') return []
  const months = moving.values.map(({ month }) => month)
  const first = months.findLastIndex((month) => at(month) <= 0)
  const beyond = months.findIndex((month) => at(month) >= (moving.kind === 'steps' ? length : length - 1))
  const last = beyond === -1 ? months.length : moving.kind === 'steps' ? beyond : beyond + 1
  return months.filter((_, index) => index < first || index >= last)
}
