import { betaShare } from './beta-share.ts'
import { expPolynomial } from './exp-polynomial.ts'
import { logPolynomial } from './log-polynomial.ts'
import { normalScore } from './normal-score.ts'

const MOST_STEPS = 100
/** Halley's method cubes what is missing: after so small a step nothing is left but rounding. */
const CLOSE = 1e-7

/**
 * The x below which this share (0..1) of a beta distribution lies: `betaShare` the other way round.
 *
 * Solved by Halley's method within a bracket, to the last digits and not by a table, so draws follow the distribution
 * itself. Works on the lower half, by symmetry, where small numbers keep their digits.
 *
 * @param logConstant `logBeta(a, b)`
 */
export function betaQuantile(share: number, a: number, b: number, logConstant: number): number {
  if (share <= 0) return 0
  if (share >= 1) return 1
  return share <= 0.5 ? lowerHalf(share, a, b, logConstant) : 1 - lowerHalf(1 - share, b, a, logConstant)
}

function lowerHalf(share: number, a: number, b: number, logConstant: number): number {
  let low = 0
  let high = 1
  let x = start(share, a, b, logConstant)
  for (let step = 0; step < MOST_STEPS; step++) {
    if (!(x > low && x < high)) x = (low + high) / 2
    const miss = betaShare(x, a, b, logConstant) - share
    if (miss === 0) return x
    if (miss < 0) low = x
    else high = x
    const slope = expPolynomial((a - 1) * logPolynomial(x) + (b - 1) * logPolynomial(1 - x) - logConstant)
    const newton = miss / slope
    const bend = newton * ((a - 1) / x - (b - 1) / (1 - x))
    const next = x - newton / (1 - 0.5 * (bend < 1 ? bend : 1))
    if (Math.abs(next - x) <= CLOSE * (x < 0.5 ? x : 1 - x) && next >= low && next <= high) return next
    if (high - low <= Number.EPSILON * high) return x
    x = next
  }
  return x
}

/** The power law near 0 for distributions that rise from there, else the normal distribution of the same moments. */
function start(share: number, a: number, b: number, logConstant: number): number {
  const powerLaw = expPolynomial((logPolynomial(share * a) + logConstant) / a)
  if (a < 1 || powerLaw * (b + 1) < 0.5) return powerLaw < 0.5 ? powerLaw : 0.5
  const mean = a / (a + b)
  const x = mean + normalScore(share) * Math.sqrt((mean * (1 - mean)) / (a + b + 1))
  return x > mean / 20 ? x : mean / 20
}
