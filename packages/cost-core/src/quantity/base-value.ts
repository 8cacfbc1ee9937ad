import { toBase, type Unit } from '../units/unit.ts'
import type { Domain } from './quantity.ts'
import { QuantityFault } from './quantity-error.ts'

/** Leaves room for products of two values; no cost comes near either. */
const LARGEST = 1e150
const SMALLEST = 1e-150

/** A typed number in base units, after checking its size. */
export function sizedValue(number: number, unit: Unit, position: number): number {
  const value = toBase(number, unit)
  if (!(Math.abs(value) <= LARGEST)) throw new QuantityFault('TOO_LARGE', position)
  if (number !== 0 && Math.abs(value) < SMALLEST) throw new QuantityFault('TOO_NEAR_ZERO', position)
  return value
}

/** Refuses what a field may not hold. `parameter` is a number such as a mean, which no draw need be equal to. */
export function checkDomain(
  value: number,
  domain: Domain,
  position: number,
  kind: 'value' | 'parameter' = 'value',
): void {
  if (domain === 'fraction' && !(value >= 0 && value <= 1))
    throw new QuantityFault('OUT_OF_DOMAIN', position, { low: '0%', high: '100%' })
  if ((domain === 'positive' || domain === 'count') && !(value >= 0))
    throw new QuantityFault('OUT_OF_DOMAIN', position, { low: '0', high: 'none' })
  if (domain === 'count' && kind === 'value' && !Number.isInteger(value))
    throw new QuantityFault('NOT_A_WHOLE_NUMBER', position)
}
