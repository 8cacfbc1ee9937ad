import { powPolynomial } from '../../sampling/pow-polynomial.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { pureUnit } from '../unit-rules.ts'

/** A pure number to a pure power, which may itself be uncertain. Zero to a positive power is zero; negative bases are infeasible. */
export const pow: Operation<undefined> = {
  arity: 2,
  unit: pureUnit('pow'),
  shape: widest,
  reads: 'month',
  value: ([base, power], month) => powPolynomial(monthOf(base!, month), monthOf(power!, month)),
  column: ([base, power], month, _params, _own, out) => {
    const bases = columnOf(base!, month)
    const powers = columnOf(power!, month)
    for (let i = 0; i < out.length; i++) out[i] = powPolynomial(bases[i]!, powers[i]!)
  },
  phrase: { key: 'pow' },
}
