import { expPolynomial } from '../sampling/exp-polynomial.ts'

/**
 * What is known about an input, in base units.
 *
 * `interval` shapes (log-normal, logit-normal, normal) are given by their 5th and 95th percentile, never by one
 * standard deviation; `uniform` and `triangular` have hard limits.
 */
export type Distribution =
  | { readonly shape: 'point'; readonly value: number }
  | {
      readonly shape: 'lognormal' | 'logit_normal' | 'normal'
      readonly location: number
      readonly scale: number
    }
  | { readonly shape: 'uniform'; readonly low: number; readonly high: number }
  | { readonly shape: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }

/** The 95th percentile of the standard normal distribution. */
export const Z95 = 1.6448536269514722

/** The value a standard normal score stands for. */
export function valueAtScore(
  distribution: Extract<Distribution, { readonly location: number }>,
  score: number,
): number {
  const x = distribution.location + distribution.scale * score
  if (distribution.shape === 'normal') return x
  if (distribution.shape === 'lognormal') return expPolynomial(x)
  return 1 / (1 + expPolynomial(-x))
}

/** The value below which a share `u` (0..1) of a bounded distribution lies. */
export function valueAtShare(
  distribution: Extract<Distribution, { readonly low: number }>,
  u: number,
): number {
  const { low, high } = distribution
  if (distribution.shape === 'uniform') return low + (high - low) * u
  const { mode } = distribution
  const split = (mode - low) / (high - low)
  return u < split
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode))
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
