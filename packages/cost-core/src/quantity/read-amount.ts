import { readUnit, type Unit } from '../units/unit.ts'
import { MAGNITUDES } from './magnitudes.ts'
import { plainNumber } from './plain-number.ts'
import type { QuantityField } from './quantity.ts'
import { QuantityFault } from './quantity-error.ts'

/** A number as typed, with what stood around it. `number` already carries the magnitude (`5k` is 5000). */
export interface Amount {
  readonly number: number
  /** 1 where no magnitude was written. */
  readonly factor: number
  readonly unit: Unit | undefined
  readonly position: number
}

const NUMBER = /^((?:US|HK|S|CN|JP)?[$¥€£₩₹])?\s*([+-]?)\s*(\d[\d,_\u00a0\u2009 ]*)(\.\d+)?([eE][+-]?\d+)?/u

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
  const [whole, currency, sign = '', digits = '', fraction = '', exponent = ''] = match
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
  return { number, currency, end }
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

/** What stands behind a number, as its magnitude and its unit. In a field that counts bytes `B` is no billion. */
export function readSuffix(
  suffix: string,
  position: number,
  field: QuantityField,
  number?: number,
): { readonly factor: number; readonly unit: Unit | undefined } {
  const text = inFieldsWords(suffix.trim(), field)
  const at = position + suffix.length - suffix.trimStart().length
  if (text === '') return { factor: 1, unit: undefined }
  if (/^m(?![\p{L}\d])/u.test(text)) throw new QuantityFault('AMBIGUOUS_M', at)
  if (text !== 'B' || countsBytes(field)) {
    const whole = readUnit(text)
    if ('unit' in whole) return { factor: 1, unit: whole.unit }
  }
  if (text.startsWith('兆')) throw new QuantityFault('AMBIGUOUS_MAGNITUDE', at, { text: '兆' })
  for (const [word, factor] of MAGNITUDES) {
    if (!text.startsWith(word)) continue
    const rest = text.slice(word.length).trim()
    if (/^\d/u.test(rest))
      throw new QuantityFault('COMPOUND_NUMBER', at, { instead: asOneNumber(number, word, factor, rest) })
    if (rest === '') return { factor, unit: undefined }
    const unit = readUnit(rest)
    if ('unit' in unit) return { factor, unit: unit.unit }
  }
  if (/\d/u.test(text)) throw new QuantityFault('TRAILING_TEXT', at, { text })
  const unknown = readUnit(text)
  throw new QuantityFault('UNKNOWN_UNIT', at, { unit: 'unknown' in unknown ? unknown.unknown : text })
}

function countsBytes({ unit }: QuantityField): boolean {
  return (unit.dimension.powers.get('byte') ?? 0) > 0
}

/** Words that mean what the field counts: 人 is a user, or one employed; 次 is a request, or a run. */
function inFieldsWords(text: string, { unit: { dimension } }: QuantityField): string {
  const people = dimension.powers.has('fte') ? text.replace(/人(?![民年月])/gu, 'FTE') : text
  return dimension.powers.has('run') ? people.replaceAll('次', 'run') : people
}

/** `3万5千` as it should have been written: `3.5万`. Without a second magnitude it could be 3.5万 or 30,005. */
function asOneNumber(number: number | undefined, word: string, factor: number, rest: string): string {
  const [, digits = '', after = ''] = /^(\d+(?:\.\d+)?)\s*(.*)$/u.exec(rest) ?? []
  const smaller = MAGNITUDES.find(([name]) => after.startsWith(name))
  if (number === undefined || smaller === undefined || smaller[1] >= factor) return `3.5${word}`
  return `${plainNumber(number + (Number(digits) * smaller[1]) / factor)}${word}`
}

/** One number with its currency, magnitude and unit, filling the whole text. */
export function readAmount(text: string, offset: number, field: QuantityField): Amount {
  const lead = text.length - text.trimStart().length
  const { number, currency, end } = readNumber(text, lead, offset)
  const { factor, unit } = readSuffix(text.slice(end), offset + end, field, number)
  const scaled = number * factor
  const position = offset + lead
  if (!Number.isFinite(scaled)) throw new QuantityFault('TOO_LARGE', position)
  return { number: scaled, factor, unit: withCurrency(currency, unit, position, field), position }
}

/** `$3` is in dollars, `$3/Mtok` in dollars per million tokens; `$3 USD/Mtok` says it twice. */
function withCurrency(
  symbol: string | undefined,
  unit: Unit | undefined,
  position: number,
  field: QuantityField,
): Unit | undefined {
  if (symbol === undefined) return unit
  const isYen = symbol === '¥' && field.unit.dimension.powers.has('jpy')
  const currency = knownUnit(isYen ? 'JPY' : symbol)
  if (unit === undefined) return currency
  if (unit.text.startsWith('/')) return knownUnit(`${currency?.text}${unit.text}`)
  if (unit.text.split('/')[0] === currency?.text) return unit
  throw new QuantityFault('WRONG_UNIT', position, { got: `${symbol} ${unit.text}`, want: field.unit.text })
}

function knownUnit(text: string): Unit | undefined {
  const result = readUnit(text)
  return 'unit' in result ? result.unit : undefined
}
