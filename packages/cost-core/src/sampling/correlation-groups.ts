import type { Correlation } from '../graph/correlation.ts'

/** Inputs that correlations tie together, directly or through others, with the matrix of every rho between them. */
export interface CorrelationGroup {
  /** In the order of their characters, whatever the order of writing. */
  readonly paths: readonly string[]
  /** Symmetric, with ones on the diagonal and zeros for pairs that are not given. */
  readonly matrix: readonly (readonly number[])[]
}

/** The groups of inputs that vary apart from each other. Inputs without a correlation are in none. */
export function correlationGroups(correlations: readonly Correlation[]): readonly CorrelationGroup[] {
  const groupOf = new Map<string, Set<string>>()
  for (const { one, other } of correlations) {
    const merged = new Set([one, other, ...(groupOf.get(one) ?? []), ...(groupOf.get(other) ?? [])])
    for (const path of merged) groupOf.set(path, merged)
  }
  return [...new Set(groupOf.values())].map((members) => {
    const paths = [...members].sort((a, b) => (a < b ? -1 : 1))
    const matrix = paths.map((_, row) => paths.map((__, column): number => (row === column ? 1 : 0)))
    for (const { one, other, rho } of correlations) {
      const [row, column] = [paths.indexOf(one), paths.indexOf(other)]
      if (row === -1 || column === -1) continue
      matrix[row]![column] = rho
      matrix[column]![row] = rho
    }
    return { paths, matrix }
  })
}
