import { logPolynomial } from '../../sampling/log-polynomial.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { pureUnit } from '../unit-rules.ts'

/** The natural logarithm of a pure number; of zero or less it is infeasible. */
export const ln: Operation<undefined> = {
  arity: 1,
  unit: pureUnit('ln'),
  shape: widest,
  reads: 'month',
  value: ([x], month) => logPolynomial(monthOf(x!, month)),
  column: ([x], month, _params, _own, out) => {
    const values = columnOf(x!, month)
    for (let i = 0; i < out.length; i++) out[i] = logPolynomial(values[i]!)
  },
  phrase: { key: 'ln' },
}
