import { type Dimension, dimensionOf, PURE } from './dimension.ts'
import { findUnitAtom, type UnitAtom } from './unit-atoms.ts'

/**
 * A unit as people write it (`USD/GPU-h`, `request/user/day`, `%/month`), with its dimension and its scale.
 *
 * `a/b/c` is `a/(b·c)`, and `-`, `·` and `*` join names within a part: `USD/GPU-h` is dollars per (GPU times hour).
 */
export interface Unit {
  readonly text: string
  readonly factors: readonly { readonly atom: UnitAtom; readonly power: number }[]
  readonly dimension: Dimension
  readonly numerator: number
  readonly denominator: number
}

/** The unit of a pure number. */
export const NO_UNIT: Unit = { text: '', factors: [], dimension: PURE, numerator: 1, denominator: 1 }

/** Words that say two units at once; each is read as its parts. */
const COMPOUND_WORDS: readonly (readonly [RegExp, string])[] = [
  [/卡时/gu, 'GPU-h'],
  [/人([年月])/gu, 'FTE-$1'],
]

const JOINTS = /[-·*]/u

const cache = new Map<string, Unit>([['', NO_UNIT]])

/** Reads a unit, or says which part of it is not known. */
export function readUnit(text: string): { readonly unit: Unit } | { readonly unknown: string } {
  const trimmed = text.trim()
  const known = cache.get(trimmed)
  if (known !== undefined) return { unit: known }
  const written = COMPOUND_WORDS.reduce((words, [word, parts]) => words.replace(word, parts), trimmed)
  const factors: { atom: UnitAtom; power: number }[] = []
  for (const [index, part] of written.split('/').entries()) {
    if (index === 0 && part.trim() === '') continue
    for (const name of part.split(JOINTS)) {
      const atom = findUnitAtom(name.trim())
      if (atom === undefined) return { unknown: name.trim() === '' ? trimmed : name.trim() }
      factors.push({ atom, power: index === 0 ? 1 : -1 })
    }
  }
  const unit = assemble(written, factors)
  cache.set(trimmed, unit)
  return { unit }
}

function assemble(text: string, factors: readonly { atom: UnitAtom; power: number }[]): Unit {
  const powers = new Map<string, number>()
  let numerator = 1
  let denominator = 1
  for (const { atom, power } of factors) {
    for (const [base, exponent] of atom.base) powers.set(base, (powers.get(base) ?? 0) + exponent * power)
    if (power > 0) {
      numerator *= atom.numerator
      denominator *= atom.denominator
    } else {
      numerator *= atom.denominator
      denominator *= atom.numerator
    }
  }
  return {
    text: canonicalText(text, factors),
    factors,
    dimension: dimensionOf(powers),
    numerator,
    denominator,
  }
}

/** The same unit under its own names: `years` becomes `year`, `元/GPU·小时` becomes `CNY/GPU-h`. */
function canonicalText(text: string, factors: readonly { atom: UnitAtom; power: number }[]): string {
  const parts = text.split('/').map((part) => part.split(JOINTS))
  const names = factors.map(({ atom }) => atom.name)
  let next = 0
  return parts
    .map((part, index) =>
      index === 0 && part.join('').trim() === '' ? '' : part.map(() => names[next++]).join('-'),
    )
    .join('/')
}

/** A unit named in the engine's own code; an unknown one is a bug. */
export function unit(text: string): Unit {
  const result = readUnit(text)
  if ('unknown' in result) throw new RangeError(`unknown unit "${result.unknown}" in "${text}"`)
  return result.unit
}

/** A value in the unit, turned into base units. */
export function toBase(value: number, from: Unit): number {
  return (value * from.numerator) / from.denominator
}

/** A value in base units, turned into the unit. */
export function fromBase(value: number, to: Unit): number {
  return (value * to.denominator) / to.numerator
}
