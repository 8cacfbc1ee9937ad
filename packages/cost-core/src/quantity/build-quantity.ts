import { logPolynomial } from '../sampling/log-polynomial.ts'
import { PURE } from '../units/dimension.ts'
import { toBase, type Unit } from '../units/unit.ts'
import { type Distribution, Z95 } from './distribution.ts'
import type { Domain, Quantity, QuantityField } from './quantity.ts'
import { QuantityFault } from './quantity-error.ts'

/** Leaves room for sums and differences of two values; no cost comes near it. */
const LARGEST = 1e300

/** Puts numbers of one unit together into a quantity, after checking them against the field's domain. */
export function buildQuantity(
  form: Quantity['form'],
  numbers: readonly number[],
  unit: Unit,
  field: QuantityField,
): Quantity {
  const values = numbers.map((number) => toBase(number, unit))
  for (const value of values) {
    if (!(Math.abs(value) <= LARGEST)) throw new QuantityFault('TOO_LARGE', 0)
    checkDomain(value, field.domain)
  }
  checkOrder(form, values)
  return { form, numbers, unit, distribution: distributionOf(form, values, field.domain) }
}

function checkDomain(value: number, domain: Domain): void {
  if (domain === 'fraction' && !(value >= 0 && value <= 1))
    throw new QuantityFault('OUT_OF_DOMAIN', 0, { low: '0%', high: '100%' })
  if ((domain === 'positive' || domain === 'count') && !(value >= 0))
    throw new QuantityFault('OUT_OF_DOMAIN', 0, { low: '0', high: '∞' })
  if (domain === 'count' && !Number.isInteger(value)) throw new QuantityFault('NOT_A_WHOLE_NUMBER', 0)
}

function checkOrder(form: Quantity['form'], values: readonly number[]): void {
  if (form === 'point') return
  const [first = 0, second = 0, third = 0] = values
  if (form === 'triangular') {
    if (!(first <= second && second <= third && first < third)) throw new QuantityFault('ORDER', 0)
    return
  }
  if (first > second) throw new QuantityFault('LOW_ABOVE_HIGH', 0)
  if (first === second) throw new QuantityFault('EMPTY_RANGE', 0)
}

function distributionOf(form: Quantity['form'], values: readonly number[], domain: Domain): Distribution {
  const [first = 0, second = 0, third = 0] = values
  if (form === 'point') return { shape: 'point', value: first }
  if (form === 'uniform') return { shape: 'uniform', low: first, high: second }
  if (form === 'triangular') return { shape: 'triangular', low: first, mode: second, high: third }
  if (domain === 'real') return spread('normal', first, second)
  if (domain === 'fraction') {
    if (first === 0 || second === 1) throw new QuantityFault('LOGNORMAL_NEEDS_POSITIVE', 0)
    return spread('logit_normal', logPolynomial(first / (1 - first)), logPolynomial(second / (1 - second)))
  }
  if (first === 0) throw new QuantityFault('LOGNORMAL_NEEDS_POSITIVE', 0)
  return spread('lognormal', logPolynomial(first), logPolynomial(second))
}

function spread(shape: 'lognormal' | 'logit_normal' | 'normal', low: number, high: number): Distribution {
  return { shape, location: (low + high) / 2, scale: (high - low) / (2 * Z95) }
}

/**
 * The unit a typed unit stands for in this field: none is the field's own, a bare `%` takes the field's period (`8%`
 * means `8%/month`), a currency sign alone the field's unit (`$3` means `3 USD/Mtok`).
 *
 * @param number the number typed before it: 0.3 without a sign in a per-cent field could be 0.3% or 30%, so it asks
 */
export function unitInField(typed: Unit | undefined, field: QuantityField, number: number): Unit {
  if (typed === undefined) {
    if (field.unit.text === '%' && number > 0 && number < 1)
      throw new QuantityFault('PERCENT_OR_FRACTION', 0, { low: `${number}%`, high: `${number * 100}%` })
    return field.unit
  }
  if (typed.dimension === field.unit.dimension) return typed
  if (field.unit.text.startsWith(`${typed.text}/`) && /^(%|[A-Z]{3})$/u.test(typed.text)) return field.unit
  throw new QuantityFault('WRONG_UNIT', 0, {
    got: typed.text,
    want: field.unit.text === '' && field.unit.dimension === PURE ? '1' : field.unit.text,
  })
}
