import { MONTH } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { perMonth, requireUnit } from '../unit-rules.ts'

/** A one-off amount in one month (the second input, counted from 0), nothing in the others: an amount becomes a flow. */
export const at: Operation<undefined> = {
  arity: 2,
  unit: (inputs) => {
    requireUnit('at', inputs, 1, MONTH)
    return perMonth(inputs)
  },
  shape: () => 'monthly',
  reads: 'month',
  value: ([x, when], month) => (Math.floor(monthOf(when!, month)) === month ? monthOf(x!, month) : 0),
  column: ([x, when], month, _params, _own, out) => {
    const values = columnOf(x!, month)
    const whens = columnOf(when!, month)
    for (let i = 0; i < out.length; i++) out[i] = Math.floor(whens[i]!) === month ? values[i]! : 0
  },
  conserves: true,
  phrase: { key: 'at' },
}
