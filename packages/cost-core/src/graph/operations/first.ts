import { MONTH, PURE } from '../../units/dimension.ts'
import type { MonthRange } from '../month-range.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { requireUnit } from '../unit-rules.ts'

/** The first month of a range in which a condition holds (is above zero), counted from 0; none is "never", not a number. */
export const first: Operation<MonthRange> = {
  arity: 1,
  unit: (inputs) => {
    requireUnit('first', inputs, 0, PURE)
    return MONTH
  },
  shape: () => 'scalar',
  reads: 'all',
  value: ([x], _month, { from, to }) => {
    for (let month = from; month < to; month++) if (monthOf(x!, month) > 0) return month
    return Number.NaN
  },
  column: ([x], _month, { from, to }, _own, out) => {
    out.fill(Number.NaN)
    for (let month = to - 1; month >= from; month--) {
      const conditions = columnOf(x!, month)
      for (let i = 0; i < out.length; i++) if (conditions[i]! > 0) out[i] = month
    }
  },
  undefinedMeans: 'never',
  phrase: { key: 'first' },
}
