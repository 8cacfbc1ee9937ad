import { logPolynomial } from './log-polynomial.ts'

/** From here Stirling's series with six terms is exact to rounding. */
const STIRLING_FROM = 12
const HALF_LOG_TWO_PI = 0.9189385332046727

/**
 * ln Γ(x) for x > 0, the same bits on every machine. Error about 1e-15 of the larger of 1 and the value.
 *
 * @source Stirling's series, its coefficients B₂ₖ/(2k(2k−1)) from the Bernoulli numbers; docs/method/sampling.md
 */
export function logGamma(x: number): number {
  let shifted = x
  let product = 1
  while (shifted < STIRLING_FROM) {
    product *= shifted
    shifted += 1
  }
  const square = 1 / (shifted * shifted)
  let rest = -691 / 360_360
  rest = rest * square + 1 / 1188
  rest = rest * square - 1 / 1680
  rest = rest * square + 1 / 1260
  rest = rest * square - 1 / 360
  rest = rest * square + 1 / 12
  const value = (shifted - 0.5) * logPolynomial(shifted) - shifted + HALF_LOG_TWO_PI + rest / shifted
  return product === 1 ? value : value - logPolynomial(product)
}
