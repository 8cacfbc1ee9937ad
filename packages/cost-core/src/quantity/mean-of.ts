import { expPolynomial } from '../sampling/exp-polynomial.ts'
import { logPolynomial } from '../sampling/log-polynomial.ts'
import { normalShare } from '../sampling/normal-share.ts'
import { type Distribution, type ScoredDistribution, valueAtScore } from './distribution.ts'

const DENSITY_AT_0 = 0.3989422804014327

/**
 * The mean of a distribution, in base units: what many draws average to. Where a range is lopsided it is not the
 * median, at which the deterministic reading stands.
 *
 * Closed forms, but for the logit-normal, which has none.
 */
export function meanOf(distribution: Distribution): number {
  switch (distribution.shape) {
    case 'point':
      return distribution.value
    case 'normal':
      return distribution.location
    case 'lognormal':
      return expPolynomial(distribution.location + distribution.scale ** 2 / 2)
    case 'logit_normal':
      return meanOverScores(distribution)
    case 'truncated_normal': {
      const [low, high] = limits(distribution)
      const { location, scale } = distribution
      return location + (scale * (density(low) - density(high))) / (normalShare(high) - normalShare(low))
    }
    case 'truncated_lognormal': {
      const [low, high] = limits(distribution)
      const { location, scale, from, to } = distribution
      const kept = (normalShare(high - scale) - normalShare(low - scale)) / (to - from)
      return expPolynomial(location + scale ** 2 / 2) * kept
    }
    case 'uniform':
      return (distribution.low + distribution.high) / 2
    case 'triangular':
      return (distribution.low + distribution.mode + distribution.high) / 3
    case 'discrete':
      return distribution.values.reduce(
        (sum, { value, below }, at) => sum + value * (below - (distribution.values[at - 1]?.below ?? 0)),
        0,
      )
    default: {
      const { low, high, alpha, beta } = distribution
      return low + ((high - low) * alpha) / (alpha + beta)
    }
  }
}

/** The scores at which a truncated curve is cut. */
function limits({
  shape,
  location,
  scale,
  least,
  most,
}: Extract<Distribution, { readonly from: number }>): readonly [number, number] {
  const scoreOf = (value: number) => {
    if (shape === 'truncated_normal') return (value - location) / scale
    return value === 0 ? Number.NEGATIVE_INFINITY : (logPolynomial(value) - location) / scale
  }
  return [scoreOf(least), most === undefined ? Number.POSITIVE_INFINITY : scoreOf(most)]
}

function density(score: number): number {
  return DENSITY_AT_0 * expPolynomial(-0.5 * score * score)
}

const STEPS_PER_SCORE = 16
const FARTHEST = 9

/** By the trapezoidal rule, which for a bell times a smooth curve errs by less than rounding. */
function meanOverScores(distribution: ScoredDistribution): number {
  let sum = 0
  for (let step = -FARTHEST * STEPS_PER_SCORE; step <= FARTHEST * STEPS_PER_SCORE; step++) {
    const score = step / STEPS_PER_SCORE
    sum += density(score) * valueAtScore(distribution, score)
  }
  return sum / STEPS_PER_SCORE
}
