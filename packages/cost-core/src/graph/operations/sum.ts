import type { MonthRange } from '../month-range.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { timesMonth } from '../unit-rules.ts'

/** A flow added up over a range of months, first month first; the sum of a flow is an amount. */
export const sum: Operation<MonthRange> = {
  arity: 1,
  unit: timesMonth,
  shape: () => 'scalar',
  reads: 'all',
  value: ([x], _month, { from, to }) => {
    let sum = 0
    for (let month = from; month < to; month++) sum += monthOf(x!, month)
    return sum
  },
  column: ([x], _month, { from, to }, _own, out) => {
    out.fill(0)
    for (let month = from; month < to; month++) {
      const values = columnOf(x!, month)
      for (let i = 0; i < out.length; i++) out[i] = out[i]! + values[i]!
    }
  },
  phrase: { key: 'sum' },
}
