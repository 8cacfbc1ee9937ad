import { type EstimateView, type Evaluation, explain, type Token } from '@kilotoken/cost-core'

/**
 * The formulas of a table's counted lines in numbers, by figure id.
 *
 * Only those that hold for the sums shown: one that holds month by month would not give the number beside it.
 */
export function lineFormulas(
  evaluation: Evaluation,
  table: EstimateView['table'],
): Record<string, readonly Token[]> {
  const ids = table.rows
    .filter((row) => row.kind === 'line' && row.isCounted)
    .flatMap((row) => Object.values(row.cells))
    .filter((id) => id !== null)
  return Object.fromEntries(
    ids.flatMap((id) => {
      const { numbers, over } = explain(evaluation, id, { depth: 0 })
      return typeof over === 'string' ? [[id, numbers] as const] : []
    }),
  )
}
