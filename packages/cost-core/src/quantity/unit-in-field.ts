import { CURRENCY_CODES } from '../units/currency-codes.ts'
import { PURE } from '../units/dimension.ts'
import { fromBase, readUnit, toBase, type Unit } from '../units/unit.ts'
import { plainNumber } from './plain-number.ts'
import type { QuantityField } from './quantity.ts'
import { QuantityFault } from './quantity-error.ts'
import type { Amount } from './read-amount.ts'

/**
 * Numbers that belong together, in one unit: the last that was written, or the field's own where none was or where a
 * noun was left out. A unit on one of them counts for those without.
 */
export function inOneUnit(
  amounts: readonly Amount[],
  field: QuantityField,
): { readonly numbers: readonly number[]; readonly unit: Unit } {
  const written = amounts.findLast(({ unit }) => unit !== undefined)?.unit
  if (written === undefined) {
    refuseBareFraction(amounts, field)
    return { numbers: amounts.map(({ number }) => number), unit: field.unit }
  }
  const placed = amounts.map(({ unit, position }) => unitInField(unit ?? written, field, position))
  const last = placed.at(-1) ?? { unit: field.unit, leavesOut: false }
  const unit = placed.some(({ leavesOut }) => leavesOut) ? field.unit : last.unit
  const numbers = amounts.map(({ number }, at) => {
    const from = placed[at]?.unit ?? unit
    return from.text === unit.text ? number : fromBase(toBase(number, from), unit)
  })
  return { numbers, unit }
}

/** 0.3 without a sign in a per-cent field could be 0.3% or 30%, so it asks. */
function refuseBareFraction(amounts: readonly Amount[], field: QuantityField): void {
  if (!field.unit.text.startsWith('%')) return
  const bare = amounts.find(({ number }) => number !== 0 && Math.abs(number) < 1)
  if (bare === undefined) return
  const low = plainNumber(bare.number)
  const high = plainNumber(bare.number * 100)
  throw new QuantityFault('PERCENT_OR_FRACTION', bare.position, { low: `${low}%`, high: `${high}%` })
}

/**
 * The unit a typed unit stands for in this field.
 *
 * A bare `%` or currency takes the rest from the field (`8%` means `8%/month`, `$3` means `3 USD/Mtok`), a bare
 * denominator the noun before it (`2/month` means `2 run/month`), and nouns the field lets out are put back.
 */
function unitInField(
  typed: Unit,
  field: QuantityField,
  position: number,
): { readonly unit: Unit; readonly leavesOut: boolean } {
  const found = fitting(typed, field)
  if (found !== undefined) return found
  const { unit } = field
  const [got, want] = [moneyOf(typed), moneyOf(unit)]
  if (got !== undefined && want !== undefined && got !== want) {
    const inFieldsMoney = readUnit(typed.text.replaceAll(got, want))
    if ('unit' in inFieldsMoney && fitting(inFieldsMoney.unit, field) !== undefined)
      throw new QuantityFault('CURRENCY_MISMATCH', position, { got, want })
  }
  throw new QuantityFault('WRONG_UNIT', position, {
    got: typed.text,
    want: unit.text === '' && unit.dimension === PURE ? '1' : unit.text,
  })
}

function fitting(
  typed: Unit,
  field: QuantityField,
): { readonly unit: Unit; readonly leavesOut: boolean } | undefined {
  const { unit, implied = [] } = field
  if (typed.dimension === unit.dimension) return { unit: typed, leavesOut: false }
  if (/^(%|[A-Z]{3})$/u.test(typed.text) && unit.text.startsWith(`${typed.text}/`))
    return { unit, leavesOut: false }
  const whole = typed.text.startsWith('/')
    ? [typed.text, `${unit.text.split('/')[0]}${typed.text}`]
    : [typed.text]
  for (const text of whole)
    for (const missing of subsets(implied)) {
      const full = readUnit(withNouns(text, missing, unit))
      if ('unit' in full && full.unit.dimension === unit.dimension)
        return { unit: full.unit, leavesOut: missing.length > 0 }
    }
  return undefined
}

/** Puts nouns where the field has them: above its first stroke, or below. */
function withNouns(text: string, nouns: readonly string[], { factors }: Unit): string {
  return nouns.reduce((sofar, noun) => {
    const isBelow = factors.some(({ atom, power }) => atom.name === noun && power < 0)
    if (isBelow) return `${sofar}/${noun}`
    return sofar.startsWith('/') ? `${noun}${sofar}` : `${noun}-${sofar}`
  }, text)
}

/** None first, then one, then more: the fewest nouns that make a unit fit are what was left out. */
function subsets(nouns: readonly string[]): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [[]]
  for (const noun of nouns) for (const some of [...all]) all.push([...some, noun])
  return all.sort((a, b) => a.length - b.length)
}

function moneyOf({ dimension }: Unit): string | undefined {
  return CURRENCY_CODES.find((code) => dimension.powers.has(code.toLowerCase()))
}
