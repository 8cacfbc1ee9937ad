import { checkDomain, sizedValue } from './base-value.ts'
import { plainNumber } from './plain-number.ts'
import type { Quantity, QuantityField } from './quantity.ts'
import { QuantityFault } from './quantity-error.ts'
import type { Amount } from './read-amount.ts'
import { inOneUnit } from './unit-in-field.ts'

/** How far shares may be from a whole and still make one. */
export const WEIGHT_TOLERANCE = 1e-6

/**
 * `discrete(1: 70%; 2: 30%)`: one of these values and nothing between. Weights in per cent must make 100%; without a sign
 * they count against each other, as in `discrete(1: 7; 2: 3)`.
 */
export function buildDiscrete(
  amounts: readonly Amount[],
  weights: readonly Amount[],
  field: QuantityField,
  position: number,
): Quantity {
  const { numbers, unit } = inOneUnit(amounts, field)
  const total = wholeOf(weights, position)
  const kept = amounts
    .map((amount, at) => {
      const value = sizedValue(numbers[at] ?? 0, unit, amount.position)
      checkDomain(value, field.domain, amount.position)
      return { value, weight: weights[at]?.number ?? 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.value - b.value)
  let sum = 0
  const values = kept.map(({ value, weight }, at) => {
    sum += weight
    return { value, below: at === kept.length - 1 ? 1 : sum / total }
  })
  return {
    form: 'discrete',
    numbers,
    weights: weights.map(({ number }) => number),
    unit,
    distribution: {
      shape: 'discrete',
      low: values[0]?.value ?? 0,
      high: values.at(-1)?.value ?? 0,
      values,
    },
  }
}

function wholeOf(weights: readonly Amount[], position: number): number {
  const sign = weights.some(({ unit }) => unit?.text === '%') ? '%' : ''
  for (const { number, unit, position: place } of weights) {
    if (!(number >= 0)) throw new QuantityFault('OUT_OF_DOMAIN', place, { low: '0%', high: '100%' })
    if ((unit?.text ?? '') !== sign)
      throw new QuantityFault('PARAMETERS', place, { names: 'discrete(1: 70%; 2: 30%)' })
  }
  const sum = weights.reduce((total, { number }) => total + number, 0)
  const isWhole = sign === '%' ? Math.abs(sum - 100) <= WEIGHT_TOLERANCE : sum > 0
  if (!isWhole) throw new QuantityFault('WEIGHTS', position, { sum: plainNumber(sum) })
  if (!Number.isFinite(sum)) throw new QuantityFault('TOO_LARGE', position)
  return sum
}
