/**
 * Two inputs that vary together, named by their paths in the plan.
 *
 * `rho` is the correlation of their normal scores, from −1 to 1, not of their values and not of their ranks. Pairs that
 * are not given are uncorrelated: their rho is 0.
 */
export interface Correlation {
  readonly one: string
  readonly other: string
  readonly rho: number
}
