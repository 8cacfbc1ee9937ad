import { median } from '../../quantity/distribution.ts'
import { planQuantities } from '../plan-quantities.ts'
import type { Plan } from '../plan-schema.ts'
import { monthAfter } from '../small-fields.ts'
import type { PathProblem } from '../validate-plan.ts'
import { problem } from './problem.ts'

/** An amount that is taken off month by month has to leave something until the plan ends: nothing is used or paid below 0. */
export function* checkPaths(plan: Plan): Generator<PathProblem> {
  const { start, months } = plan.horizon
  for (const [path, { quantity, path: course }] of planQuantities(plan)) {
    if (course?.kind !== 'add') continue
    const [from, step] = [quantity, course.amount].map(({ distribution }) => median(distribution))
    if (from === undefined || step === undefined || from + step * (months - 1) >= 0) continue
    yield problem('PATH_BELOW_ZERO', [...path.split('.'), 'add'], {
      month: monthAfter(start, Math.floor(-from / step) + 1),
    })
  }
}
