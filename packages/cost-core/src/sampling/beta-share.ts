import { expPolynomial } from './exp-polynomial.ts'
import { logGamma } from './log-gamma.ts'
import { logPolynomial } from './log-polynomial.ts'

const ENOUGH = 1e-16
const MOST_STEPS = 3000
const TINY = 1e-300

/** ln B(a, b), the constant of a beta distribution: worked out once, needed by every share and every draw. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/**
 * The share of a beta distribution below x, for 0 < x < 1: the regularised incomplete beta function I_x(a, b).
 *
 * @param logConstant `logBeta(a, b)`
 * @source the continued fraction of DLMF 8.17.22, evaluated by Lentz's method; docs/method/sampling.md
 */
export function betaShare(x: number, a: number, b: number, logConstant: number): number {
  const front = expPolynomial(a * logPolynomial(x) + b * logPolynomial(1 - x) - logConstant)
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    const change = d * c
    value *= change
    if (Math.abs(change - 1) <= ENOUGH) break
  }
  return value
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
