import { InvariantError } from '../invariant-error.ts'
import type { Currency } from '../plan/currencies.ts'

/** Decimals of a currency's smallest unit, after ISO 4217. */
export const CURRENCY_DECIMALS: Readonly<Record<Currency, number>> = {
  USD: 2,
  CNY: 2,
  EUR: 2,
  GBP: 2,
  JPY: 0,
  HKD: 2,
  INR: 2,
  KRW: 0,
  SGD: 2,
}

/** Up to here 15 digits reach below a cent, and what lies beyond them is the noise of binary arithmetic. */
const MOST_WITH_NOISE = 1e12
const DIGITS = 15

/**
 * A number in whole minor units (cents), half away from zero, as a spreadsheet's ROUND does.
 *
 * Decides by the decimal number a reader sees and not by the binary one behind it: 1.005 is 1.01, although the nearest
 * double lies below.
 */
export function minorUnits(value: number, decimals: number): bigint {
  if (!Number.isFinite(value)) throw new InvariantError('money that is no number', { value })
  const size = Math.abs(value)
  const [mantissa = '0', exponent = '0'] = (
    size < MOST_WITH_NOISE ? size.toExponential(DIGITS - 1) : size.toExponential()
  ).split('e')
  const digits = mantissa.replace('.', '')
  const places = digits.length - 1 - Number(exponent) - decimals
  const whole = BigInt(digits)
  const units = places <= 0 ? whole * 10n ** BigInt(-places) : halfUp(whole, 10n ** BigInt(places))
  return value < 0 ? -units : units
}

function halfUp(value: bigint, divisor: bigint): bigint {
  return (2n * value + divisor) / (2n * divisor)
}

/** Minor units as a decimal string: `-1234.50`. */
export function amountText(minor: bigint, decimals: number): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return minor < 0n ? `-${text}` : text
}
