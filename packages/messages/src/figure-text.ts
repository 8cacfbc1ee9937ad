import type { Locale } from './locale.ts'
import { cents, compactScales, groupedFormat, raised, significantFormat } from './number-formats.ts'
import { unitText } from './unit-text.ts'
import { withUnit } from './with-unit.ts'

/** A number and its unit, ready to show; kept apart because the unit is set lighter and smaller. */
export interface FigureText {
  readonly value: string
  readonly unit: string
}

/** Below, zeros would push the digits that matter out of sight. */
const SMALLEST_IN_DIGITS = 1e-9

/** Decimals of a currency's smallest unit, after ISO 4217. */
const MONEY: ReadonlyMap<string, number> = new Map([
  ['USD', 2],
  ['CNY', 2],
  ['EUR', 2],
  ['GBP', 2],
  ['JPY', 0],
  ['HKD', 2],
  ['INR', 2],
  ['KRW', 0],
  ['SGD', 2],
])

/**
 * A figure as text: `full` in all its digits (money to the cent), `short` in three significant digits with k, M, 万, 亿.
 *
 * `null` is an absent value and is shown as a dash, never as 0. The minus sign is U+2212.
 */
export function figureText(
  value: number | null,
  unit: string,
  locale: Locale,
  style: 'full' | 'short' = 'full',
): FigureText {
  if (value === null || !Number.isFinite(value)) return { value: '–', unit: '' }
  if (value !== 0 && Math.abs(value) < SMALLEST_IN_DIGITS)
    return { value: scientific(value, style === 'short' ? 3 : 5, locale), unit: unitText(unit, locale) }
  const inCents = style === 'short' ? cents(value, unit) : undefined
  if (inCents !== undefined)
    return {
      value: signed(inCents.value, significantFormat(locale, 3)),
      unit: unitText(inCents.unit, locale),
    }
  return {
    value: style === 'short' ? shortNumber(value, locale) : fullNumber(value, MONEY.get(unit), locale),
    unit: unitText(unit, locale),
  }
}

/** The same in one string, as it is copied and printed. */
export function figureLine(
  value: number | null,
  unit: string,
  locale: Locale,
  style: 'full' | 'short' = 'full',
): string {
  const text = figureText(value, unit, locale, style)
  return withUnit(text.value, text.unit)
}

function fullNumber(value: number, decimals: number | undefined, locale: Locale): string {
  const size = Math.abs(value)
  if (size >= 1e15) return scientific(value, 6, locale)
  if (decimals !== undefined && (size >= 1 || size === 0))
    return signed(value, groupedFormat(locale, decimals, decimals))
  if (size >= 1000) return signed(value, groupedFormat(locale, 0, 2))
  if (size >= 1) return signed(value, groupedFormat(locale, 0, 5))
  return signed(value, significantFormat(locale, 5))
}

function shortNumber(value: number, locale: Locale): string {
  const size = Math.abs(value)
  if (size >= 1e16) return scientific(value, 3, locale)
  const scale = compactScales(locale).find(([factor]) => size >= factor * 0.9995)
  if (scale === undefined) return signed(value, significantFormat(locale, 3))
  return `${signed(value / scale[0], significantFormat(locale, 3))}${scale[1]}`
}

function scientific(value: number, digits: number, locale: Locale): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  return `${signed(Number(mantissa), significantFormat(locale, digits))} × 10${raised(Number(exponent))}`
}

function signed(value: number, format: Intl.NumberFormat): string {
  return format.format(value).replace('-', '\u2212')
}
