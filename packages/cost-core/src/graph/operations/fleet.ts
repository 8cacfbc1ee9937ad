import { MONTH } from '../../units/dimension.ts'
import type { Operation } from '../operation.ts'
import { columnOf, monthOf } from '../series.ts'
import { UnitError } from '../unit-error.ts'
import { perMonth, requireUnit } from '../unit-rules.ts'
import { ceilToLot } from './ceil.ts'

const EPSILON = 1e-9

/**
 * What is bought each month so that a need stays covered while older purchases retire: need, life, lot.
 *
 * A purchase serves from its own month for `life` whole months (a part of a month does not count), and comes in whole
 * lots; too much is never sold. The stock at work is `window(fleet, life)`. Purchases are a flow, so they add up with
 * `sum`. A life under a month, or a lot of zero, is infeasible.
 */
export const fleet: Operation<undefined> = {
  arity: 3,
  unit: (inputs) => {
    requireUnit('fleet', inputs, 1, MONTH)
    if (inputs[0] !== inputs[2]) throw new UnitError('fleet', inputs, 'need and lot must be of one unit')
    return perMonth(inputs)
  },
  shape: () => 'monthly',
  reads: 'past',
  value: ([need, life, lot], month, _params, own) => {
    const months = wholeMonths(monthOf(life!, month))
    let alive = 0
    for (let age = 1; age < months && age <= month; age++) alive += monthOf(own, month - age)
    return purchase(monthOf(need!, month) - alive, months, monthOf(lot!, month))
  },
  column: ([need, life, lot], month, _params, own, out) => {
    const needs = columnOf(need!, month)
    const lives = columnOf(life!, month)
    const lots = columnOf(lot!, month)
    for (let i = 0; i < out.length; i++) {
      const months = wholeMonths(lives[i]!)
      let alive = 0
      for (let age = 1; age < months && age <= month; age++) alive += columnOf(own, month - age)[i]!
      out[i] = purchase(needs[i]! - alive, months, lots[i]!)
    }
  },
  phrase: { key: 'fleet' },
}

function wholeMonths(life: number): number {
  return Math.floor(life + EPSILON)
}

function purchase(gap: number, months: number, lot: number): number {
  if (!(months >= 1) || !(lot > 0)) return Number.NaN
  return gap <= 0 ? 0 : ceilToLot(gap, lot)
}
