import type { Currency } from '../plan/currencies.ts'
import {
  type BoundedDistribution,
  centralRange,
  type Distribution,
  median,
} from '../quantity/distribution.ts'
import type { Quantity, QuantityField } from '../quantity/quantity.ts'
import { expPolynomial } from '../sampling/exp-polynomial.ts'
import { logPolynomial } from '../sampling/log-polynomial.ts'
import { fromBase } from '../units/unit.ts'
import type { FieldQuantity } from './plan-field.ts'

const POINTS = 41
/** How far beyond its 5th and 95th percentile an unbounded range is drawn, in widths. */
const MARGIN = 0.35

/** A quantity in its field's unit, as a form shows it. `currency` is the other one it was said in, if it was. */
export function fieldQuantity(
  { distribution }: Quantity,
  { unit }: QuantityField,
  currency?: Currency,
): FieldQuantity {
  const inField = (value: number) => fromBase(value, unit)
  const [low, high] = hasOwnLimits(distribution)
    ? [distribution.low, distribution.high]
    : centralRange(distribution)
  return {
    shape: distribution.shape,
    low: inField(low),
    middle: inField(median(distribution)),
    high: inField(high),
    unit: unit.text,
    ...(currency !== undefined && { currency }),
    density: densityPoints(distribution, low, high)?.map(({ x, y }) => ({ x: inField(x), y })),
  }
}

/** A beta ends at 0 and 1 whatever is known, so its limits say nothing. */
function hasOwnLimits(
  distribution: Distribution,
): distribution is Exclude<BoundedDistribution, { shape: 'beta' }> {
  return 'low' in distribution && distribution.shape !== 'beta'
}

function densityPoints(distribution: Distribution, low: number, high: number) {
  if (distribution.shape === 'point' || distribution.shape === 'discrete' || low >= high) return undefined
  const margin = hasOwnLimits(distribution) ? 0 : (high - low) * MARGIN
  const from = isPositive(distribution) ? Math.max(low - margin, low / POINTS) : low - margin
  const to = endsAtOne(distribution) ? Math.min(high + margin, (1 + high) / 2) : high + margin
  const points = Array.from({ length: POINTS }, (_, at) => {
    const x = from + ((to - from) * at) / (POINTS - 1)
    return { x, y: density(distribution, x) }
  })
  const highest = Math.max(...points.map(({ y }) => y))
  return points.map(({ x, y }) => ({ x, y: y / highest }))
}

function isPositive({ shape }: Distribution): boolean {
  return ['lognormal', 'logit_normal', 'beta', 'truncated_normal', 'truncated_lognormal'].includes(shape)
}

function endsAtOne(distribution: Distribution): boolean {
  const { shape } = distribution
  return shape === 'logit_normal' || shape === 'beta' || ('most' in distribution && distribution.most === 1)
}

/** Up to a constant factor: only the form of the curve is drawn. */
function density(distribution: Exclude<Distribution, { shape: 'point' | 'discrete' }>, x: number): number {
  switch (distribution.shape) {
    case 'uniform':
      return 1
    case 'triangular': {
      const { low, mode, high } = distribution
      return x < mode ? (x - low) / (mode - low) : mode === high ? 1 : (high - x) / (high - mode)
    }
    case 'normal':
    case 'truncated_normal':
      return bell(x, distribution)
    case 'lognormal':
    case 'truncated_lognormal':
      return bell(logPolynomial(x), distribution) / x
    case 'logit_normal':
      return bell(logPolynomial(x / (1 - x)), distribution) / (x * (1 - x))
    case 'pert':
    case 'beta':
      return betaDensity(x, distribution)
  }
}

/** Where the curve has no end it is drawn a little inside. */
const INSIDE = 1e-3

function betaDensity(
  x: number,
  { low, high, alpha, beta }: { low: number; high: number; alpha: number; beta: number },
) {
  const share = Math.min(1 - INSIDE, Math.max(INSIDE, (x - low) / (high - low)))
  return expPolynomial((alpha - 1) * logPolynomial(share) + (beta - 1) * logPolynomial(1 - share))
}

function bell(x: number, { location, scale }: { location: number; scale: number }): number {
  const z = (x - location) / scale
  return expPolynomial(-0.5 * z * z)
}
