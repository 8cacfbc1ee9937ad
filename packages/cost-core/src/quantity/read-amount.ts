import { readUnit, type Unit } from '../units/unit.ts'
import { MAGNITUDES } from './magnitudes.ts'
import { QuantityFault } from './quantity-error.ts'

/** A number as typed, with what stood behind it. `number` already carries the magnitude (`5k` is 5000). */
export interface Amount {
  readonly number: number
  readonly hasMagnitude: boolean
  readonly unit: Unit | undefined
}

const NUMBER = /^([$¥€]?)\s*([+-]?)\s*(\d[\d,_\u00a0\u2009 ]*)(\.\d+)?([eE][+-]?\d+)?/u
const SYMBOL_UNITS: Readonly<Record<string, string>> = { $: 'USD', '¥': 'CNY', '€': 'EUR' }

/**
 * What a number starts with; the rest of the text may be a magnitude, a unit, or the next part of a range.
 *
 * `end` counts from the start of `text`; `offset` is where `text` itself stands, for the positions of problems.
 */
export function readNumber(
  text: string,
  start: number,
  offset = 0,
): { readonly number: number; readonly currency: string | undefined; readonly end: number } {
  const match = NUMBER.exec(text.slice(start))
  if (match === null) throw new QuantityFault('NUMBER_EXPECTED', offset + start)
  const [whole, symbol = '', sign = '', digits = '', fraction = '', exponent = ''] = match
  const kept = fraction === '' && exponent === '' ? digits.trimEnd() : digits
  const plain = ungrouped(kept, offset + start + whole.indexOf(digits))
  const number = Number(`${sign}${plain}${fraction}${exponent}`)
  if (!Number.isFinite(number)) throw new QuantityFault('TOO_LARGE', offset + start)
  const end = start + whole.length - (digits.length - kept.length)
  if (
    /^\.\d/u.test(text.slice(end)) ||
    (/^[,.]\d/u.test(text.slice(end)) && !text.slice(end).startsWith('..'))
  )
    throw new QuantityFault(
      fraction !== '' && text[end] === '.' ? 'TWO_POINTS' : 'BAD_GROUPING',
      offset + end,
    )
  return { number, currency: SYMBOL_UNITS[symbol], end }
}

function ungrouped(digits: string, position: number): string {
  if (/^\d+$/u.test(digits)) return digits
  const separator = /\D/u.exec(digits)?.[0] ?? ''
  const groups = digits.split(separator)
  const isGrouped =
    groups.every((group) => /^\d+$/u.test(group)) &&
    (groups[0]?.length ?? 0) <= 3 &&
    groups.slice(1).every((group) => group.length === 3)
  if (!isGrouped) throw new QuantityFault('BAD_GROUPING', position, { text: digits })
  return groups.join('')
}

/** Reads the magnitude and the unit that stand behind a number. `isBytes`: `B` means bytes and not a billion. */
export function readSuffix(
  suffix: string,
  position: number,
  isBytes: boolean,
): { readonly factor: number; readonly hasMagnitude: boolean; readonly unit: Unit | undefined } {
  const text = suffix.trim()
  if (text === '') return { factor: 1, hasMagnitude: false, unit: undefined }
  if (/^m(?![\p{L}\d])/u.test(text)) throw new QuantityFault('AMBIGUOUS_M', position)
  if (text.startsWith('兆')) throw new QuantityFault('AMBIGUOUS_MAGNITUDE', position, { text: '兆' })
  if (text !== 'B' || isBytes) {
    const whole = readUnit(text)
    if ('unit' in whole) return { factor: 1, hasMagnitude: false, unit: whole.unit }
  }
  for (const [word, factor] of MAGNITUDES) {
    if (!text.startsWith(word)) continue
    const rest = text.slice(word.length).trim()
    if (/^\d/u.test(rest)) throw new QuantityFault('COMPOUND_NUMBER', position, { text })
    if (rest === '') return { factor, hasMagnitude: true, unit: undefined }
    const unit = readUnit(rest)
    if ('unit' in unit) return { factor, hasMagnitude: true, unit: unit.unit }
  }
  if (/\d/u.test(text)) throw new QuantityFault('TRAILING_TEXT', position, { text })
  const unknown = readUnit(text)
  throw new QuantityFault('UNKNOWN_UNIT', position, { unit: 'unknown' in unknown ? unknown.unknown : text })
}

/** One number with its magnitude and unit, filling the whole text. */
export function readAmount(text: string, offset: number, isBytes: boolean): Amount {
  const lead = text.length - text.trimStart().length
  const { number, currency, end } = readNumber(text, lead, offset)
  const suffix = readSuffix(text.slice(end), offset + end, isBytes)
  const scaled = number * suffix.factor
  if (!Number.isFinite(scaled)) throw new QuantityFault('TOO_LARGE', offset)
  return { number: scaled, hasMagnitude: suffix.hasMagnitude, unit: suffix.unit ?? currencyUnit(currency) }
}

function currencyUnit(currency: string | undefined): Unit | undefined {
  if (currency === undefined) return undefined
  const result = readUnit(currency)
  return 'unit' in result ? result.unit : undefined
}
