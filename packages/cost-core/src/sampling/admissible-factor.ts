import { choleskyRoot } from './cholesky-root.ts'

const STEPS = 100

/**
 * The largest factor, in whole hundredths, that makes correlations possible when all of them are multiplied by it; 1 when
 * they are possible as they are.
 *
 * There is always one, since a matrix of no correlations is possible, and every smaller factor is possible too.
 */
export function admissibleFactor(matrix: readonly (readonly number[])[]): number {
  for (let step = STEPS; step > 0; step--) {
    const factor = step / STEPS
    const shrunk = matrix.map((row, at) => row.map((rho, column) => (at === column ? 1 : rho * factor)))
    if (choleskyRoot(shrunk) !== undefined) return factor
  }
  return 0
}
