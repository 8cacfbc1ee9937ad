import { expPolynomial } from '../../sampling/exp-polynomial.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { pureUnit } from '../unit-rules.ts'

/** e to the power of a pure number, by the fixed polynomial, so every reading gets the same bits. */
export const exp: Operation<undefined> = {
  arity: 1,
  unit: pureUnit('exp'),
  shape: widest,
  reads: 'month',
  value: ([x], month) => expPolynomial(monthOf(x!, month)),
  column: ([x], month, _params, _own, out) => {
    const values = columnOf(x!, month)
    for (let i = 0; i < out.length; i++) out[i] = expPolynomial(values[i]!)
  },
  phrase: { key: 'exp' },
}
