import type { Unit } from '../units/unit.ts'
import { unit } from '../units/unit.ts'
import { buildDiscrete } from './build-discrete.ts'
import { buildNamed, type NamedForm } from './build-named.ts'
import { buildQuantity, type OrderedForm } from './build-quantity.ts'
import type { ParameterName, Quantity, QuantityField } from './quantity.ts'
import { QuantityFault } from './quantity-error.ts'
import { type Amount, readAmount, readSuffix } from './read-amount.ts'
import { refuseOneMagnitude } from './refuse-one-magnitude.ts'

type Call =
  | { readonly kind: 'ordered'; readonly form: OrderedForm; readonly arity: number; readonly example: string }
  | { readonly kind: 'named'; readonly form: NamedForm }
  | { readonly kind: 'discrete' }

const TRIANGULAR: Call = { kind: 'ordered', form: 'triangular', arity: 3, example: 'tri(5k, 6k, 9k)' }
const UNIFORM: Call = { kind: 'ordered', form: 'uniform', arity: 2, example: 'uniform(5k, 8k)' }
const PERT: Call = { kind: 'ordered', form: 'pert', arity: 3, example: 'pert(5k, 6k, 9k)' }
const DISCRETE: Call = { kind: 'discrete' }

/** The shapes that are written as a call, by every name they answer to. A new shape is a new entry here. */
const CALLS: Readonly<Record<string, Call>> = {
  tri: TRIANGULAR,
  triangular: TRIANGULAR,
  三角: TRIANGULAR,
  uniform: UNIFORM,
  均匀: UNIFORM,
  pert: PERT,
  normal: { kind: 'named', form: 'normal' },
  正态: { kind: 'named', form: 'normal' },
  lognormal: { kind: 'named', form: 'lognormal' },
  对数正态: { kind: 'named', form: 'lognormal' },
  beta: { kind: 'named', form: 'beta' },
  贝塔: { kind: 'named', form: 'beta' },
  discrete: DISCRETE,
  离散: DISCRETE,
}

const NAMES: Readonly<Record<string, ParameterName>> = {
  mean: 'mean',
  均值: 'mean',
  平均: 'mean',
  sd: 'sd',
  标准差: 'sd',
  median: 'median',
  中位数: 'median',
}

const EVERY_CALL = 'tri(…), uniform(…), pert(…), normal(…), lognormal(…), beta(…), discrete(…)'
const CALL = /^([\p{L}_]+)\s*\(([^()]*)\)\s*(.*)$/u
const DISCRETE_EXAMPLE = 'discrete(1: 70%; 2: 30%)'
const SHARES: QuantityField = { unit: unit(''), domain: 'real' }

/** Reads `tri(5k, 6k, 9k) tok` and its kin, or returns undefined when the text is not a call. */
export function readCall(text: string, field: QuantityField): Quantity | undefined {
  if (!/^[\p{L}_]+\s*\(/u.test(text)) return undefined
  const match = CALL.exec(text)
  const called = match?.[1]?.toLowerCase() ?? ''
  const call = Object.hasOwn(CALLS, called) ? CALLS[called] : undefined
  if (match === null || call === undefined) throw new QuantityFault('CALL_SYNTAX', 0, { names: EVERY_CALL })
  const [, , inside = '', suffix = ''] = match
  const opening = text.indexOf('(') + 1
  const parts = partsOf(inside, opening)
  const place = (amounts: readonly Amount[]) =>
    withSuffix(amounts, suffix, text.length - suffix.length, field)
  switch (call.kind) {
    case 'ordered': {
      checkArity(parts.length, call.arity, opening)
      const amounts = parts.map((part) => plainAmount(part, call.example, field))
      refuseOneMagnitude(amounts)
      return buildQuantity(call.form, place(amounts), field)
    }
    case 'named': {
      checkArity(parts.length, 2, opening)
      const named = parts.map((part) => namedAmount(part, field))
      const names = named.map(({ name }) => name)
      const amounts = place(named.map(({ amount }) => amount))
      return buildNamed(call.form, names, amounts, field, opening)
    }
    case 'discrete': {
      if (parts.length < 2) checkArity(parts.length, 2, opening)
      const pairs = parts.map((part) => weighedAmount(part, field))
      const amounts = place(pairs.map(({ amount }) => amount))
      const weights = pairs.map(({ weight }) => weight)
      return buildDiscrete(amounts, weights, field, opening)
    }
  }
}

interface Part {
  readonly text: string
  readonly position: number
}

/** Where a `;` separates, a comma may group thousands. */
function partsOf(inside: string, start: number): readonly Part[] {
  const parts: Part[] = []
  let position = start
  for (const text of inside.split(inside.includes(';') ? ';' : ',')) {
    parts.push({ text, position })
    position += text.length + 1
  }
  return parts
}

function checkArity(got: number, want: number, position: number): void {
  if (got !== want) throw new QuantityFault('ARITY', position, { got, want })
}

function plainAmount({ text, position }: Part, example: string, field: QuantityField): Amount {
  if (/[=:]/u.test(text)) throw new QuantityFault('PARAMETERS', position, { names: example })
  return readAmount(text, position, field)
}

const PARAMETER = /^\s*([\p{L}_]+|[pP]\d*)\s*=/u

function namedAmount({ text, position }: Part, field: QuantityField) {
  const [whole = '', word = ''] = PARAMETER.exec(text) ?? []
  const amount = readAmount(text.slice(whole.length), position + whole.length, field)
  return { name: whole === '' ? undefined : parameterName(word, position), amount }
}

function parameterName(word: string, position: number): ParameterName {
  const lower = word.toLowerCase()
  const known = Object.hasOwn(NAMES, lower) ? NAMES[lower] : undefined
  if (known !== undefined) return known
  const percent = /^p(\d{1,2})$/u.exec(lower)?.[1]
  if (percent === undefined || Number(percent) === 0)
    throw new QuantityFault('PARAMETERS', position, { names: 'mean=, sd=, median=, p1= … p99=' })
  return `p${Number(percent)}`
}

function weighedAmount({ text, position }: Part, field: QuantityField) {
  const colon = text.indexOf(':')
  if (colon < 0) throw new QuantityFault('PARAMETERS', position, { names: DISCRETE_EXAMPLE })
  return {
    amount: readAmount(text.slice(0, colon), position, field),
    weight: readAmount(text.slice(colon + 1), position + colon + 1, SHARES),
  }
}

/** A magnitude or unit behind the closing bracket counts for every number inside. */
function withSuffix(
  amounts: readonly Amount[],
  suffix: string,
  position: number,
  field: QuantityField,
): readonly Amount[] {
  const outer = readSuffix(suffix, position, field)
  const common = outer.unit ?? commonUnit(amounts)
  return amounts.map((amount) => {
    const number = amount.number * outer.factor
    if (!Number.isFinite(number)) throw new QuantityFault('TOO_LARGE', amount.position)
    return { ...amount, number, unit: common }
  })
}

function commonUnit(amounts: readonly Amount[]): Unit | undefined {
  const units = new Set(amounts.map((amount) => amount.unit).filter((unit) => unit !== undefined))
  if (units.size > 1) throw new QuantityFault('CALL_SYNTAX', 0, { names: 'tri(5, 6, 9) kW' })
  return [...units][0]
}
