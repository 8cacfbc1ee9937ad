import { expPolynomial } from './exp-polynomial.ts'
import { logPolynomial } from './log-polynomial.ts'

/**
 * base^power as exp(power · ln base), the same bits on every machine.
 *
 * Zero to a positive power is 0, anything to the power 0 is 1; a negative base gives NaN even for whole powers.
 * Relative error about |power · ln base| · 2.3e-16.
 */
export function powPolynomial(base: number, power: number): number {
  if (power === 0) return 1
  if (base === 0) return power > 0 ? 0 : Number.NaN
  return expPolynomial(power * logPolynomial(base))
}
