import { MONTH } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { perMonth, requireUnit } from '../unit-rules.ts'

/**
 * An amount spread evenly over a span of months: the amount, the month it starts in, and how long it lasts (which may be
 * uncertain and fractional; the last month then gets its part).
 *
 * What would fall before the plan's first month or behind its last is outside the plan. A span of zero or less is
 * infeasible.
 */
export const spread: Operation<undefined> = {
  arity: 3,
  unit: (inputs) => {
    requireUnit('spread', inputs, 1, MONTH)
    requireUnit('spread', inputs, 2, MONTH)
    return perMonth(inputs)
  },
  shape: () => 'monthly',
  reads: 'month',
  value: ([x, start, span], month) =>
    share(monthOf(x!, month), monthOf(start!, month), monthOf(span!, month), month),
  column: ([x, start, span], month, _params, _own, out) => {
    const amounts = columnOf(x!, month)
    const starts = columnOf(start!, month)
    const spans = columnOf(span!, month)
    for (let i = 0; i < out.length; i++) out[i] = share(amounts[i]!, starts[i]!, spans[i]!, month)
  },
  conserves: true,
  phrase: { key: 'spread' },
}

function share(amount: number, start: number, span: number, month: number): number {
  if (!(span > 0)) return Number.NaN
  return (amount * (elapsed(month + 1 - start, span) - elapsed(month - start, span))) / span
}

function elapsed(months: number, span: number): number {
  return months < 0 ? 0 : months > span ? span : months
}
