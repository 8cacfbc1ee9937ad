import { printQuantity } from '../../quantity/print-quantity.ts'
import { assignmentsOf } from '../assignments.ts'
import type { Plan } from '../plan-schema.ts'
import type { PathProblem } from '../validate-plan.ts'
import { problem } from './problem.ts'
import { unknownKey } from './unknown-key.ts'

/** A budget that follows what is there, with limits that something can be held against. */
export function* checkBudget(plan: Plan): Generator<PathProblem> {
  if (plan.budget === undefined) return
  const { follows, links, limits } = plan.budget
  const { strategy, scenario, percentile, reserve_to: reserve } = follows
  if (strategy !== undefined && !Object.hasOwn(assignmentsOf(plan), strategy))
    yield unknownKey(['budget', 'follows', 'strategy'], strategy, assignmentsOf(plan))
  if (scenario !== undefined && scenario !== 'base' && !Object.hasOwn(plan.scenarios, scenario))
    yield unknownKey(['budget', 'follows', 'scenario'], scenario, { base: true, ...plan.scenarios })
  if (reserve !== undefined && number(reserve) <= number(percentile ?? 'p50'))
    yield problem('RESERVE_BELOW', ['budget', 'follows', 'reserve_to'], { percentile: percentile ?? 'p50' })
  for (const [index, { workload }] of links.entries())
    if (workload !== undefined && !Object.hasOwn(plan.workloads, workload))
      yield unknownKey(['budget', 'links', index, 'workload'], workload, plan.workloads)
  for (const part of ['total', 'per_month'] as const) {
    const limit = limits[part]
    if (limit === undefined) continue
    const path = ['budget', 'limits', part]
    if (limit.quantity.distribution.shape !== 'point')
      yield problem('ONE_NUMBER', path, { text: printQuantity(limit.quantity) })
    if (limit.currency !== undefined)
      yield problem('CURRENCY_MISMATCH', path, { want: plan.currency.plan, got: limit.currency })
  }
}

function number(percentile: string): number {
  return Number(percentile.slice(1))
}
