import type { CompareColumn, Label, PlanLabel, PlanProblem } from '@kilotoken/cost-core'
import type { ColumnChoice } from './column-choice.ts'

/** Where a column comes from, for its head and for telling it from the others. */
export type ColumnSource = {
  name: PlanLabel
  version: number
  isNewest: boolean
  scenario: Label | undefined
}

/** Why a column cannot be compared. */
export type ColumnProblem =
  | { kind: 'gone' | 'unavailable' | 'noStrategy' | 'noScenario' }
  | { kind: 'unworkable'; problem: PlanProblem }

/** What can be chosen in a column's place; empty while its plan is not read. */
export type ColumnOptions = {
  strategies: readonly { key: string; label: Label }[]
  scenarios: readonly { key: string; label: Label }[]
}

/** A column of the address, and what became of it. */
export type ColumnState = ColumnOptions & {
  key: string
  choice: ColumnChoice
  /** Undefined while its plan is not known. */
  source: ColumnSource | undefined
} & (
    | { state: 'loading' }
    | { state: 'problem'; problem: ColumnProblem }
    | { state: 'ready'; column: CompareColumn }
  )

export type ReadyColumn = Extract<ColumnState, { state: 'ready' }> & { source: ColumnSource }

/** Whether a column can be compared. */
export function isReady(column: ColumnState): column is ReadyColumn {
  return column.state === 'ready' && column.source !== undefined
}

/** Whether two lists hold the same columns of the same compiled plans, so that what was worked out of one holds. */
export function areSameColumns(some: readonly ReadyColumn[], others: readonly ReadyColumn[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ key, column }, index) => {
      const other = others[index]
      return other?.key === key && other.column.compiled === column.compiled
    })
  )
}
