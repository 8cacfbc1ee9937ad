import { PURE } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { UnitError } from '../unit-error.ts'

/** 1 where the first input is above the second, else 0: the condition of `select`, `guard` and `first`. */
export const above: Operation<undefined> = {
  arity: 2,
  unit: (inputs) => {
    if (inputs[0] !== inputs[1]) throw new UnitError('above', inputs, 'both must be of one unit')
    return PURE
  },
  shape: widest,
  reads: 'month',
  value: ([a, b], month) => (monthOf(a!, month) > monthOf(b!, month) ? 1 : 0),
  column: ([left, right], month, _params, _own, out) => {
    const a = columnOf(left!, month)
    const b = columnOf(right!, month)
    for (let i = 0; i < out.length; i++) out[i] = a[i]! > b[i]! ? 1 : 0
  },
  phrase: { key: 'above' },
}
