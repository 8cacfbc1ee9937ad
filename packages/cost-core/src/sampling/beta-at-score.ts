import { betaQuantile } from './beta-quantile.ts'
import { expPolynomial } from './exp-polynomial.ts'
import { logPolynomial } from './log-polynomial.ts'
import { normalShare } from './normal-share.ts'

/** No drawn score leaves ±5.9. */
const FARTHEST = 6
const STEPS = 512
const WIDTH = (2 * FARTHEST) / STEPS
const LOG_DENSITY_AT_0 = -0.9189385332046727

/**
 * The beta value that a standard normal score stands for: the one with as large a share below it.
 *
 * For drawing many: the inverse is solved at 513 scores, with its slope, and is a cubic in between. It stays within
 * 1e-9 of `betaQuantile` where a and b are at least 1, as PERT's are, and within 1e-6 down to 0.1.
 *
 * @param logConstant `logBeta(a, b)`
 */
export function betaAtScore(a: number, b: number, logConstant: number): (score: number) => number {
  const values = new Float64Array(STEPS + 1)
  const slopes = new Float64Array(STEPS + 1)
  for (let at = 0; at <= STEPS; at++) {
    const score = at * WIDTH - FARTHEST
    const isLower = score <= 0
    const [near, far] = isLower ? [a, b] : [b, a]
    // Measured from the nearer end, where small distances keep their digits.
    const distance = betaQuantile(normalShare(isLower ? score : -score), near, far, logConstant)
    const slope = expPolynomial(
      LOG_DENSITY_AT_0 -
        0.5 * score * score -
        (near - 1) * logPolynomial(distance) -
        (far - 1) * logPolynomial(1 - distance) +
        logConstant,
    )
    values[at] = isLower ? distance : 1 - distance
    slopes[at] = Number.isFinite(slope) ? slope * WIDTH : 0
  }
  return (score) => between(values, slopes, score)
}

/** Hermite's cubic through both neighbours and their slopes. */
function between(values: Float64Array, slopes: Float64Array, score: number): number {
  const place = (score + FARTHEST) / WIDTH
  const at = place < 0 ? 0 : place >= STEPS ? STEPS - 1 : Math.floor(place)
  const t = place < 0 ? 0 : place > STEPS ? 1 : place - at
  const [from, to] = [values[at] ?? 0, values[at + 1] ?? 0]
  const [slope, next] = [slopes[at] ?? 0, slopes[at + 1] ?? 0]
  const rise = to - from
  const value = from + t * (slope + t * (3 * rise - 2 * slope - next + t * (slope + next - 2 * rise)))
  return value < from ? from : value > to ? to : value
}
