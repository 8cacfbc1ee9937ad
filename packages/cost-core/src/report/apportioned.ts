import { minorUnits } from './minor-units.ts'

/**
 * Amounts rounded to minor units, each for itself, so that they add up to `total`.
 *
 * Where their roundings add up to something else, the amounts that rounding moved furthest the other way take a cent each:
 * none is then a whole cent off, and an amount of whole cents stays as it is. What binary noise leaves beyond that, as in
 * sums of a million million, the largest amount takes.
 */
export function apportioned(amounts: readonly number[], total: bigint, decimals: number): readonly bigint[] {
  const rounded = amounts.map((amount) => minorUnits(amount, decimals))
  let left = rounded.reduce((rest, own) => rest - own, total)
  const step = left < 0n ? -1n : 1n
  const lost = amounts.map((amount, at) => (amount * 10 ** decimals - Number(rounded[at])) * Number(step))
  const places = [...amounts.keys()].filter((at) => amounts[at] !== 0)
  const give = (at: number, more: bigint) => {
    rounded[at] = (rounded[at] ?? 0n) + more
    left -= more
  }
  for (const at of places.toSorted((one, other) => (lost[other] ?? 0) - (lost[one] ?? 0)))
    if (left !== 0n) give(at, step)
  const largest = places.toSorted((one, other) => Math.abs(amounts[other]!) - Math.abs(amounts[one]!))[0]
  if (left !== 0n && largest !== undefined) give(largest, left)
  return rounded
}
