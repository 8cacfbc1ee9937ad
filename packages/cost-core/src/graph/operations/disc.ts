import { powPolynomial } from '../../sampling/pow-polynomial.ts'
import { divided, MONTH, PURE } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { requireUnit } from '../unit-rules.ts'

/** When in its month or year a flow counts as paid. */
export interface DiscParams {
  readonly timing: 'month_start' | 'month_end' | 'year_end'
}

const MONTHS_PER_YEAR = 12

/**
 * A flow at its present value on the plan's first day: each month over (1 + r)^years, r being the second input.
 *
 * r is an effective rate a year, whatever unit it was typed in: 10 %/year means that a year's wait costs 10%, and
 * 1 %/month reads as 12 %/year. `grow` differs, it compounds its rate month by month. `year_end` counts a month at the
 * end of the plan's year it is in. A rate of −100% a year or less is infeasible.
 */
export const disc: Operation<DiscParams> = {
  arity: 2,
  unit: (inputs) => {
    requireUnit('disc', inputs, 1, divided(PURE, MONTH))
    return inputs[0]!
  },
  shape: () => 'monthly',
  reads: 'month',
  value: ([x, rate], month, { timing }) =>
    monthOf(x!, month) * presentValue(monthOf(rate!, month), monthsWaited(month, timing)),
  column: ([x, rate], month, { timing }, _own, out) => {
    const values = columnOf(x!, month)
    const rates = columnOf(rate!, month)
    const months = monthsWaited(month, timing)
    for (let i = 0; i < out.length; i++) out[i] = values[i]! * presentValue(rates[i]!, months)
  },
  phrase: { key: 'disc' },
}

/** How many months a flow of a month waits for, from the plan's first day. */
export function monthsWaited(month: number, timing: DiscParams['timing']): number {
  if (timing === 'month_start') return month
  if (timing === 'month_end') return month + 1
  return MONTHS_PER_YEAR * Math.ceil((month + 1) / MONTHS_PER_YEAR)
}

function presentValue(ratePerMonth: number, months: number): number {
  const yearly = 1 + MONTHS_PER_YEAR * ratePerMonth
  return yearly > 0 ? powPolynomial(yearly, -months / MONTHS_PER_YEAR) : Number.NaN
}
