import { expPolynomial } from './exp-polynomial.ts'

const DENSITY_AT_0 = 0.3989422804014327
/** From here the fraction needs fewer steps than the series, and the series loses digits. */
const TAIL = 3
const FRACTION_STEPS = 60

/**
 * The share of a standard normal distribution below a score, the same bits on every machine.
 *
 * Absolute error below 1e-15; far out on the lower side relative error below 1e-13, so that small shares are not lost.
 *
 * @source the Taylor series about 0 and Laplace's continued fraction of the tail: Marsaglia, "Evaluating the Normal
 * Distribution", Journal of Statistical Software 11 (2004); docs/method/sampling.md
 */
export function normalShare(score: number): number {
  const size = Math.abs(score)
  if (size < TAIL) return 0.5 + densityAt(score) * series(score)
  const tail = densityAt(size) * fraction(size)
  return score < 0 ? tail : 1 - tail
}

function densityAt(score: number): number {
  return DENSITY_AT_0 * expPolynomial(-0.5 * score * score)
}

/** z + z³/3 + z⁵/(3·5) + …: all terms of one sign, so nothing cancels. */
function series(z: number): number {
  let sum = z
  let term = z
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-18; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}

/** 1/(z + 1/(z + 2/(z + 3/(z + …)))), from the inside out. */
function fraction(z: number): number {
  let value = z
  for (let step = FRACTION_STEPS; step >= 1; step--) value = z + step / value
  return 1 / value
}
