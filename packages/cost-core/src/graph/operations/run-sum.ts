import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { timesMonth } from '../unit-rules.ts'

/** What a flow adds up to from the first month through this one. */
export const runSum: Operation<undefined> = {
  arity: 1,
  unit: timesMonth,
  shape: () => 'monthly',
  reads: 'past',
  value: ([x], month, _params, own) => (month === 0 ? 0 : monthOf(own, month - 1)) + monthOf(x!, month),
  column: ([x], month, _params, own, out) => {
    const values = columnOf(x!, month)
    if (month === 0) {
      for (let i = 0; i < out.length; i++) out[i] = 0 + values[i]!
      return
    }
    const before = columnOf(own, month - 1)
    for (let i = 0; i < out.length; i++) out[i] = before[i]! + values[i]!
  },
  phrase: { key: 'run_sum' },
}
