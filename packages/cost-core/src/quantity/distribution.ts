import { betaQuantile } from '../sampling/beta-quantile.ts'
import { expPolynomial } from '../sampling/exp-polynomial.ts'
import { normalScore } from '../sampling/normal-score.ts'
import { normalShare } from '../sampling/normal-share.ts'

/**
 * What is known about an input, in base units.
 *
 * Shapes with a `location` (log-normal, logit-normal, normal) follow a standard normal score, in logarithms or log-odds
 * where the name says so. A truncated one is the same curve between its limits, everything else cut off. Shapes with a
 * `low` have hard limits.
 */
export type Distribution =
  | { readonly shape: 'point'; readonly value: number }
  | {
      readonly shape: 'lognormal' | 'logit_normal' | 'normal'
      readonly location: number
      readonly scale: number
    }
  | {
      readonly shape: 'truncated_normal' | 'truncated_lognormal'
      readonly location: number
      readonly scale: number
      readonly least: number
      readonly most?: number
      /** The shares of the whole curve below `least` and below `most`, which every draw needs. */
      readonly from: number
      readonly to: number
    }
  | { readonly shape: 'uniform'; readonly low: number; readonly high: number }
  | { readonly shape: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | {
      readonly shape: 'pert' | 'beta'
      readonly low: number
      readonly high: number
      readonly alpha: number
      readonly beta: number
      /** ln B(alpha, beta), which every draw needs. */
      readonly logConstant: number
    }
  | {
      readonly shape: 'discrete'
      readonly low: number
      readonly high: number
      /** From the smallest to the largest; `below` is the share of each together with all before it. */
      readonly values: readonly { readonly value: number; readonly below: number }[]
    }

/** Shapes that follow a standard normal score. */
export type ScoredDistribution = Extract<Distribution, { readonly location: number }>

/** Shapes with hard limits. */
export type BoundedDistribution = Extract<Distribution, { readonly low: number }>

/** The 95th percentile of the standard normal distribution. */
export const Z95 = 1.6448536269514722

/** The value a standard normal score stands for: the one with as large a share below it as the score has. */
export function valueAtScore(distribution: ScoredDistribution, score: number): number {
  const { shape, location, scale } = distribution
  if (shape === 'truncated_normal' || shape === 'truncated_lognormal') {
    const { from, to, least, most } = distribution
    const x = location + scale * normalScore(from + (to - from) * normalShare(score))
    const value = shape === 'truncated_normal' ? x : expPolynomial(x)
    return value < least ? least : most !== undefined && value > most ? most : value
  }
  const x = location + scale * score
  if (shape === 'normal') return x
  if (shape === 'lognormal') return expPolynomial(x)
  return 1 / (1 + expPolynomial(-x))
}

/** The value below which a share `u` (0..1) of a bounded distribution lies. */
export function valueAtShare(distribution: BoundedDistribution, u: number): number {
  const { low, high } = distribution
  switch (distribution.shape) {
    case 'uniform':
      return low + (high - low) * u
    case 'triangular': {
      const { mode } = distribution
      const split = (mode - low) / (high - low)
      return u < split
        ? low + Math.sqrt(u * (high - low) * (mode - low))
        : high - Math.sqrt((1 - u) * (high - low) * (high - mode))
    }
    case 'discrete':
      return distribution.values.find(({ below }) => u <= below)?.value ?? high
    default: {
      const { alpha, beta, logConstant } = distribution
      return low + (high - low) * betaQuantile(u, alpha, beta, logConstant)
    }
  }
}

/** The middle (50th percentile): where the deterministic reading stands. Not the mean, and not the mode. */
export function median(distribution: Distribution): number {
  if (distribution.shape === 'point') return distribution.value
  return 'location' in distribution ? valueAtScore(distribution, 0) : valueAtShare(distribution, 0.5)
}

/** The 5th and the 95th percentile. */
export function centralRange(distribution: Distribution): readonly [number, number] {
  if (distribution.shape === 'point') return [distribution.value, distribution.value]
  return 'location' in distribution
    ? [valueAtScore(distribution, -Z95), valueAtScore(distribution, Z95)]
    : [valueAtShare(distribution, 0.05), valueAtShare(distribution, 0.95)]
}
