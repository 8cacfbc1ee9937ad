/** A pivot this small is rounding: the input follows wholly from those before it. */
const NO_PIVOT = 1e-12
/** What may be left over beside such a pivot: its square root, since r² ≤ pivot × 1. */
const NO_REST = 1e-6

/**
 * The lower-triangular L with L·Lᵀ equal to a correlation matrix; undefined when there is none, which is when no
 * distribution has these correlations (the matrix is not positive semidefinite).
 *
 * Row i uses the inputs 0..i alone, so an input's scores do not depend on those behind it. Perfect correlation is
 * allowed: its pivot is 0.
 *
 * @source Golub and Van Loan, "Matrix Computations" (4th ed. 2013), section 4.2, for semidefinite matrices; worked by
 * hand in correlated-scores.test.ts
 */
export function choleskyRoot(matrix: readonly (readonly number[])[]): readonly Float64Array[] | undefined {
  const root = matrix.map((row) => new Float64Array(row.length))
  for (let column = 0; column < matrix.length; column++) {
    const pivot = restAt(matrix, root, column, column)
    if (pivot < -NO_PIVOT) return undefined
    const length = pivot > NO_PIVOT ? Math.sqrt(pivot) : 0
    root[column]![column] = length
    for (let row = column + 1; row < matrix.length; row++) {
      const rest = restAt(matrix, root, row, column)
      if (length === 0 && Math.abs(rest) > NO_REST) return undefined
      root[row]![column] = length === 0 ? 0 : rest / length
    }
  }
  return root
}

/** What the columns already found leave of a cell of the matrix. */
function restAt(
  matrix: readonly (readonly number[])[],
  root: readonly Float64Array[],
  row: number,
  column: number,
): number {
  let rest = matrix[row]![column]!
  for (let before = 0; before < column; before++) rest -= root[row]![before]! * root[column]![before]!
  return rest
}
