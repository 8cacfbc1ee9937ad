import { powPolynomial } from '../../sampling/pow-polynomial.ts'
import { divided, MONTH, PURE } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { requireUnit } from '../unit-rules.ts'

const MONTHS_PER_YEAR = 12

/**
 * The first input growing by the second, a rate that compounds once a year: x · (1 + r)^(t/12), smooth in between.
 *
 * For rates typed a year: 20 %/year means a fifth more after twelve months. `grow` would make 21.9% of it. A negative
 * rate is a decline. A rate under −100% a year is infeasible.
 */
export const growYearly: Operation<undefined> = {
  arity: 2,
  unit: (inputs) => {
    requireUnit('growYearly', inputs, 1, divided(PURE, MONTH))
    return inputs[0]!
  },
  shape: () => 'monthly',
  reads: 'month',
  value: ([x, rate], month) => monthOf(x!, month) * grownBy(monthOf(rate!, month), month),
  column: ([x, rate], month, _params, _own, out) => {
    const starts = columnOf(x!, month)
    const rates = columnOf(rate!, month)
    for (let i = 0; i < out.length; i++) out[i] = starts[i]! * grownBy(rates[i]!, month)
  },
  phrase: { key: 'grow_yearly' },
}

function grownBy(ratePerMonth: number, month: number): number {
  return powPolynomial(1 + MONTHS_PER_YEAR * ratePerMonth, month / MONTHS_PER_YEAR)
}
