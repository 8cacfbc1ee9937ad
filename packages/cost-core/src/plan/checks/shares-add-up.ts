import { median } from '../../quantity/distribution.ts'
import type { PlanQuantity } from '../quantity-field.ts'

/** Rounding that nobody means: a third three times, typed as 33.3%, is short of a whole by more and is a mistake. */
const TOLERANCE = 1e-6

/** What shares add up to at the middle of their ranges, in per cent, when that is not the whole; undefined when it is. */
export function sharesOff(shares: readonly Pick<PlanQuantity, 'quantity'>[]): string | undefined {
  const sum = shares.reduce((total, { quantity }) => total + median(quantity.distribution), 0)
  return Math.abs(sum - 1) <= TOLERANCE ? undefined : `${Math.round(sum * 1e6) / 1e4}%`
}
