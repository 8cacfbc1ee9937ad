import { powPolynomial } from '../../sampling/pow-polynomial.ts'
import { divided, MONTH, PURE } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { requireUnit } from '../unit-rules.ts'

/** The first input growing by the second (a rate a month), compounding: x · (1 + r)^t. Month 0 is the start value itself. */
export const grow: Operation<undefined> = {
  arity: 2,
  unit: (inputs) => {
    requireUnit('grow', inputs, 1, divided(PURE, MONTH))
    return inputs[0]!
  },
  shape: () => 'monthly',
  reads: 'month',
  value: ([x, rate], month) => monthOf(x!, month) * powPolynomial(1 + monthOf(rate!, month), month),
  column: ([x, rate], month, _params, _own, out) => {
    const starts = columnOf(x!, month)
    const rates = columnOf(rate!, month)
    for (let i = 0; i < out.length; i++) out[i] = starts[i]! * powPolynomial(1 + rates[i]!, month)
  },
  phrase: { key: 'grow' },
}
