import { logBeta } from '../sampling/beta-share.ts'
import { logPolynomial } from '../sampling/log-polynomial.ts'
import { checkDomain, sizedValue } from './base-value.ts'
import { type Distribution, Z95 } from './distribution.ts'
import type { Domain, Quantity, QuantityField } from './quantity.ts'
import { QuantityFault } from './quantity-error.ts'
import type { Amount } from './read-amount.ts'
import { inOneUnit } from './unit-in-field.ts'

/** Forms that are nothing but numbers in ascending order. */
export type OrderedForm = 'point' | 'interval' | 'uniform' | 'triangular' | 'pert'

/** Puts amounts together into a quantity, after checking them against the field's domain. */
export function buildQuantity(form: OrderedForm, amounts: readonly Amount[], field: QuantityField): Quantity {
  const { numbers, unit } = inOneUnit(amounts, field)
  const values = amounts.map(({ position }, at) => {
    const value = sizedValue(numbers[at] ?? 0, unit, position)
    checkDomain(value, field.domain, position)
    return value
  })
  checkOrder(form, values, amounts.at(-1)?.position ?? 0)
  return { form, numbers, unit, distribution: distributionOf(form, values, field.domain, amounts) }
}

function checkOrder(form: OrderedForm, values: readonly number[], position: number): void {
  if (form === 'point') return
  const [first = 0, second = 0, third = 0] = values
  if (form === 'triangular' || form === 'pert') {
    if (!(first <= second && second <= third && first < third)) throw new QuantityFault('ORDER', position)
    return
  }
  if (first > second) throw new QuantityFault('LOW_ABOVE_HIGH', position)
  if (first === second) throw new QuantityFault('EMPTY_RANGE', position)
}

function distributionOf(
  form: OrderedForm,
  values: readonly number[],
  domain: Domain,
  amounts: readonly Amount[],
): Distribution {
  const [first = 0, second = 0, third = 0] = values
  switch (form) {
    case 'point':
      return { shape: 'point', value: first }
    case 'uniform':
      return { shape: 'uniform', low: first, high: second }
    case 'triangular':
      return { shape: 'triangular', low: first, mode: second, high: third }
    case 'pert':
      return pert(first, second, third)
    case 'interval':
      return interval(first, second, domain, amounts)
  }
}

/** The 5th and the 95th percentile, of the curve that fits the field. */
function interval(low: number, high: number, domain: Domain, amounts: readonly Amount[]): Distribution {
  if (domain === 'real') return spread('normal', low, high)
  if (low === 0 || (domain === 'fraction' && high === 1)) {
    const [from, to] = amounts
    throw new QuantityFault('LOGNORMAL_NEEDS_POSITIVE', (low === 0 ? from : to)?.position ?? 0, {
      instead: `${written(from)}..${written(to)}`,
    })
  }
  if (domain === 'fraction')
    return spread('logit_normal', logPolynomial(low / (1 - low)), logPolynomial(high / (1 - high)))
  return spread('lognormal', logPolynomial(low), logPolynomial(high))
}

function written(amount: Amount | undefined): string {
  if (amount === undefined) return ''
  const unit = amount.unit?.text ?? ''
  return unit === '' || unit === '%' ? `${amount.number}${unit}` : `${amount.number} ${unit}`
}

function spread(shape: 'lognormal' | 'logit_normal' | 'normal', low: number, high: number): Distribution {
  return { shape, location: (low + high) / 2, scale: (high - low) / (2 * Z95) }
}

/** The weight of the most likely value against both ends, which makes the mean (low + 4 mode + high) / 6. */
const MODE_WEIGHT = 4

function pert(low: number, mode: number, high: number): Distribution {
  const alpha = 1 + (MODE_WEIGHT * (mode - low)) / (high - low)
  const beta = 1 + (MODE_WEIGHT * (high - mode)) / (high - low)
  return { shape: 'pert', low, high, alpha, beta, logConstant: logBeta(alpha, beta) }
}
