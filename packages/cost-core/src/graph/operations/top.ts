import type { MonthRange } from '../month-range.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { firstUnit } from '../unit-rules.ts'

/** The highest month of a range. */
export const top: Operation<MonthRange> = {
  arity: 1,
  unit: firstUnit,
  shape: () => 'scalar',
  reads: 'all',
  value: ([x], _month, { from, to }) => {
    let best = monthOf(x!, from)
    for (let month = from + 1; month < to; month++) {
      const value = monthOf(x!, month)
      best = value > best ? value : best
    }
    return best
  },
  column: ([x], _month, { from, to }, _own, out) => {
    out.set(columnOf(x!, from))
    for (let month = from + 1; month < to; month++) {
      const values = columnOf(x!, month)
      for (let i = 0; i < out.length; i++) out[i] = values[i]! > out[i]! ? values[i]! : out[i]!
    }
  },
  phrase: { key: 'top' },
}
