import { divided, MONTH, PURE } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { type Columns, columnOf, monthOf, type Series } from '../series.ts'
import { requireUnit, timesMonth } from '../unit-rules.ts'

const MONTHS_PER_YEAR = 12

/**
 * Book value of purchases by declining balance: purchases, life, salvage share, rate a year.
 *
 * Each year of an asset's own age takes the rate off what is left of its whole cost, salvage included, and never goes
 * below the salvage; from the year in which an even share of the remaining years takes more, it takes that. A year's
 * charge falls evenly on its months, so that values at full years are those of the textbook. The rate counts twelve
 * times, as in `disc`. Salvage stays when the life is over: retiring is another matter. A life of zero or less, a rate
 * below zero, or a salvage outside 0..1 is infeasible.
 *
 * @source docs/method/accounting.md
 */
export const decliningBalance: Operation<undefined> = {
  arity: 4,
  unit: (inputs) => {
    requireUnit('decliningBalance', inputs, 1, MONTH)
    requireUnit('decliningBalance', inputs, 2, PURE)
    requireUnit('decliningBalance', inputs, 3, divided(PURE, MONTH))
    return timesMonth(inputs)
  },
  shape: () => 'monthly',
  reads: 'past',
  value: ([x, life, salvage, rate], month) =>
    writtenDown(
      (t) => monthOf(x as Series, t),
      month,
      monthOf(life!, month),
      monthOf(salvage!, month),
      MONTHS_PER_YEAR * monthOf(rate!, month),
    ),
  column: ([x, life, salvage, rate], month, _params, _own, out) => {
    const lives = columnOf(life!, month)
    const salvages = columnOf(salvage!, month)
    const rates = columnOf(rate!, month)
    for (let i = 0; i < out.length; i++)
      out[i] = writtenDown(
        (t) => columnOf(x as Columns, t)[i]!,
        month,
        lives[i]!,
        salvages[i]!,
        MONTHS_PER_YEAR * rates[i]!,
      )
  },
  phrase: { key: 'declining_balance' },
}

function writtenDown(
  at: (month: number) => number,
  month: number,
  life: number,
  salvage: number,
  rate: number,
): number {
  if (!(life > 0) || !(rate >= 0) || !(salvage >= 0) || salvage > 1) return Number.NaN
  let sum = 0
  for (let age = 0; age <= month; age++) {
    const bought = at(month - age)
    if (bought !== 0) sum += bought * shareLeft(age + 1, life, salvage, rate)
  }
  return sum
}

/** What is left of one unit of cost after some months, walking through the years of its age. */
function shareLeft(months: number, life: number, salvage: number, rate: number): number {
  let left = 1
  for (let start = 0; start < life && start < months; start += MONTHS_PER_YEAR) {
    const span = Math.min(MONTHS_PER_YEAR, life - start)
    const even = ((left - salvage) * span) / (life - start)
    const declining = (left * rate * span) / MONTHS_PER_YEAR
    const charge = Math.min(left - salvage, Math.max(even, declining))
    left -= charge * Math.min(1, (months - start) / span)
  }
  return left
}
