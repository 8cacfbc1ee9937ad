import type { Operation } from '../operation.ts'
import { columnOf, monthOf, widest } from '../series.ts'
import { sameUnit } from '../unit-rules.ts'

const EPSILON = 1e-9

/** Rounded up to a whole number of lots (the second input, in the unit of the first). A hair above a whole lot (1e-9 of a lot) still counts as that lot, as in the spreadsheet. */
export const ceil: Operation<undefined> = {
  arity: 2,
  unit: sameUnit('ceil'),
  shape: widest,
  reads: 'month',
  value: ([x, lot], month) => ceilToLot(monthOf(x!, month), monthOf(lot!, month)),
  column: ([x, lot], month, _params, _own, out) => {
    const values = columnOf(x!, month)
    const lots = columnOf(lot!, month)
    for (let i = 0; i < out.length; i++) out[i] = ceilToLot(values[i]!, lots[i]!)
  },
  phrase: { key: 'ceil' },
}

/** Rounded up to whole lots; a hair above a whole lot (1e-9 of a lot) still counts as that lot. */
export function ceilToLot(x: number, lot: number): number {
  const lots = -Math.floor(-x / lot + EPSILON)
  return lots === 0 ? 0 : lots * lot
}
