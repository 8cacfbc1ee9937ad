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

/** An amount of money below it is what rounding has left of nothing. */
const SMALLEST_AMOUNT = 1e-6

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
  if (value !== 0 && MONEY.has(unit) && Math.abs(value) < SMALLEST_AMOUNT)
    return figureText(0, unit, locale, style)
  if (value !== 0 && Math.abs(value) < SMALLEST_IN_DIGITS)
    return withWords(scientific(value, style === 'short' ? 3 : 5, locale), unit, locale)
  const inCents = style === 'short' ? cents(value, unit) : undefined
  if (inCents !== undefined)
    return withWords(signed(inCents.value, significantFormat(locale, 3)), inCents.unit, locale)
  const tokens = singleTokens(value, unit)
  if (tokens !== undefined)
    return withWords(shortNumber(tokens.value, locale, style === 'short' ? 3 : 6), tokens.unit, locale)
  const text =
    style === 'short' ? shortNumber(value, locale) : fullNumber(value, decimalsOf(value, unit), locale)
  return withWords(text, unit, locale)
}

function withWords(value: string, unit: string, locale: Locale): FigureText {
  return { value, unit: unitText(unit, locale, value) }
}

/** Tokens counted by the thousand or million, one by one: `15 Mtok/day` is `15M tok/day` and not `15 1M tok/day`. */
function singleTokens(
  value: number,
  unit: string,
): { readonly value: number; readonly unit: string } | undefined {
  const [prefixed, prefix = ''] = /^([kMGT])tok(?=\/|$)/u.exec(unit) ?? []
  if (prefixed === undefined) return undefined
  const scale = { k: 1e3, M: 1e6, G: 1e9, T: 1e12 }[prefix] ?? 1
  return { value: value * scale, unit: unit.replace(prefixed, 'tok') }
}

/** Decimals of money: a price of a thousand and more has its cents, where there are any, or none. */
function decimalsOf(value: number, unit: string): number | undefined {
  const [currency = ''] = unit.split('/')
  const decimals = MONEY.get(currency)
  if (unit === currency || decimals === undefined || Math.abs(value) < 1000) return MONEY.get(unit)
  return Math.abs(value - Math.round(value)) < 0.005 ? 0 : decimals
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

function shortNumber(value: number, locale: Locale, digits = 3): string {
  const size = Math.abs(value)
  if (size >= 1e16) return scientific(value, digits, locale)
  const scale = compactScales(locale).find(([factor]) => size >= factor * (1 - 0.5 * 10 ** -digits))
  if (scale === undefined) return signed(value, significantFormat(locale, digits))
  return `${signed(value / scale[0], significantFormat(locale, digits))}${scale[1]}`
}

function scientific(value: number, digits: number, locale: Locale): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  return `${signed(Number(mantissa), significantFormat(locale, digits))} × 10${raised(Number(exponent))}`
}

function signed(value: number, format: Intl.NumberFormat): string {
  return format.format(value).replace('-', '\u2212')
}
