import { InvariantError } from '../../invariant-error.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { timesMonth } from '../unit-rules.ts'

/** What is left of one unit at each age in months, the month it comes in first; after the last entry nothing. */
export interface ConvolveParams {
  readonly schedule: readonly number[]
}

/**
 * What remains of a flow of purchases, each by a schedule of its age: book value under declining balance, resale value.
 *
 * Month t holds the sum over ages of schedule[age] × purchases[t − age]. Schedule entries are pure numbers, so a flow
 * becomes a stock, as with `window`, which is the schedule of n ones. Purchases before the plan are not known to it.
 *
 * @throws InvariantError for a schedule that is empty or not of finite numbers
 */
export const convolve: Operation<ConvolveParams> = {
  arity: 1,
  unit: (inputs, { schedule }) => {
    if (schedule.length === 0 || !schedule.every(Number.isFinite))
      throw new InvariantError('not a schedule', { length: schedule.length })
    return timesMonth(inputs)
  },
  shape: () => 'monthly',
  reads: 'past',
  value: ([x], month, { schedule }) => {
    let sum = 0
    for (let age = 0; age < schedule.length && age <= month; age++)
      sum += schedule[age]! * monthOf(x!, month - age)
    return sum
  },
  column: ([x], month, { schedule }, _own, out) => {
    out.fill(0)
    for (let age = 0; age < schedule.length && age <= month; age++) {
      const share = schedule[age]!
      const values = columnOf(x!, month - age)
      for (let i = 0; i < out.length; i++) out[i] = out[i]! + share * values[i]!
    }
  },
  phrase: { key: 'convolve' },
}
