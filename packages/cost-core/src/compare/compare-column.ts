import type { Label } from '../graph/label.ts'
import { InvariantError } from '../invariant-error.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'

/** One side of a comparison: a strategy of a plan, as compiled under the scenario that is compared. */
export interface CompareColumn {
  /** What the comparison calls it; unique among the columns. */
  readonly key: string
  readonly label: Label
  readonly compiled: CompiledPlan
  readonly strategy: string
}

/** The column of a key; a key that no column has is a bug. */
export function columnOfKey<T extends { readonly key: string }>(columns: readonly T[], key: string): T {
  const column = columns.find((one) => one.key === key)
  if (column === undefined) throw new InvariantError('no such column', { key })
  return column
}
