import { MONTH } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf, type Series } from '../series.ts'
import { requireUnit } from '../unit-rules.ts'

/**
 * The value in one month (the second input, counted from 0): what a series stands at then.
 *
 * A month within a month counts as that month; a month the plan does not have is infeasible. A flow stays a flow: the
 * cost of a month is money a month, and only `sum` makes an amount of it.
 */
export const pick: Operation<undefined> = {
  arity: 2,
  unit: (inputs) => {
    requireUnit('pick', inputs, 1, MONTH)
    return inputs[0]!
  },
  shape: () => 'scalar',
  reads: 'all',
  value: ([x, when]) => {
    const month = Math.floor(monthOf(when!, 0))
    return isWithin(x!, month) ? monthOf(x!, month) : Number.NaN
  },
  column: ([x, when], _month, _params, _own, out) => {
    const whens = columnOf(when!, 0)
    for (let i = 0; i < out.length; i++) {
      const month = Math.floor(whens[i]!)
      out[i] = isWithin(x!, month) ? columnOf(x!, month)[i]! : Number.NaN
    }
  },
  phrase: { key: 'pick' },
}

/** A scalar has every month: it is the same in all of them. */
function isWithin(x: Series | readonly Float64Array[], month: number): boolean {
  return month >= 0 && (month < x.length || x.length === 1)
}
