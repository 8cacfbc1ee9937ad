import { MONTH } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { type Columns, columnOf, monthOf, type Series } from '../series.ts'
import { requireUnit, timesMonth } from '../unit-rules.ts'

const MONTHS_PER_YEAR = 12

/**
 * What is left of purchases by the sum of the years' digits: the first year of a life of n takes n parts, the next n − 1,
 * the last one. Each year's part falls evenly on its months.
 *
 * The first input is the amount to write off, without salvage. Of a life with part of a year, the years left at each
 * year's start are the digits, and the part year weighs by its length. A life of zero or less is infeasible.
 *
 * @source docs/method/accounting.md
 */
export const sumOfYears: Operation<undefined> = {
  arity: 2,
  unit: (inputs) => {
    requireUnit('sumOfYears', inputs, 1, MONTH)
    return timesMonth(inputs)
  },
  shape: () => 'monthly',
  reads: 'past',
  value: ([x, life], month) => remaining((t) => monthOf(x as Series, t), month, monthOf(life!, month)),
  column: ([x, life], month, _params, _own, out) => {
    const lives = columnOf(life!, month)
    for (let i = 0; i < out.length; i++)
      out[i] = remaining((t) => columnOf(x as Columns, t)[i]!, month, lives[i]!)
  },
  phrase: { key: 'sum_of_years' },
}

function remaining(at: (month: number) => number, month: number, life: number): number {
  if (!(life > 0)) return Number.NaN
  const whole = weightOf(life, life)
  let sum = 0
  for (let age = 0; age <= month && age + 1 < life; age++)
    sum += at(month - age) * (1 - weightOf(age + 1, life) / whole)
  return sum
}

/** Digits of the first months of a life, each weighted by the months it stands for. */
function weightOf(months: number, life: number): number {
  let weight = 0
  for (let start = 0; start < months && start < life; start += MONTHS_PER_YEAR)
    weight += (life - start) * Math.min(MONTHS_PER_YEAR, months - start, life - start)
  return weight
}
