import { minorUnits } from './minor-units.ts'

/**
 * Amounts rounded to minor units so that they add up to their rounded sum: part i is round(S i) − round(S i−1).
 *
 * A part may differ from its own rounding by a cent; nothing is lost, and a part of 0 stays 0. `total` is the sum as it
 * was worked out elsewhere: the two differ by the noise of adding in another order, and the last part that is not 0
 * takes it. NaN parts are skipped and give undefined.
 */
export function cumulativeParts(
  parts: readonly number[],
  total: number | undefined,
  decimals: number,
): readonly (bigint | undefined)[] {
  const last = total === undefined ? -1 : parts.findLastIndex((part) => Number.isFinite(part) && part !== 0)
  let sum = 0
  let before = 0n
  return parts.map((part, index) => {
    if (!Number.isFinite(part)) return undefined
    if (part === 0) return 0n
    sum += part
    const after = minorUnits(index === last && total !== undefined ? total : sum, decimals)
    const own = after - before
    before = after
    return own
  })
}
