import { type AbsenceKind, absenceKind, PRESENT, UNPRICED } from '../graph/absence.ts'
import { amountText } from './minor-units.ts'

/**
 * An amount of a report: a decimal string in the report's currency, or why there is none. Never 0 for an unknown.
 *
 * `unpriced`: how many cost lines without a price the amount leaves out; absent when it leaves nothing out.
 */
export type ReportAmount =
  | { readonly amount: string; readonly unpriced?: number }
  | { readonly absent: AbsenceKind }

/** One cost line in one month: rounded minor units, or the code of its absence. */
export interface CostCell {
  readonly line: string
  readonly minor: bigint | undefined
  readonly code: number
  /** Set where the number leaves something without a price out. */
  readonly isPartial?: boolean
}

/**
 * The sum of cells, which is exactly the sum of what is printed. No cells at all are a true zero.
 *
 * Cells without a price are left out and counted, unless there is nothing else; an infeasible cell makes the sum
 * infeasible.
 */
export function sumOfCells(cells: readonly CostCell[], decimals: number): ReportAmount {
  const worst = Math.max(PRESENT, ...cells.map(({ code }) => code))
  const priced = cells.filter(({ minor }) => minor !== undefined)
  if (worst > UNPRICED || (cells.length > 0 && priced.length === 0)) return { absent: absenceKind(worst) }
  const lacking = cells.filter(({ code, isPartial }) => code === UNPRICED || isPartial === true)
  const left = new Set(lacking.map(({ line }) => line)).size
  const sum = priced.reduce((total, { minor = 0n }) => total + minor, 0n)
  return { amount: amountText(sum, decimals), ...(left > 0 && { unpriced: left }) }
}

/** The minor units of an amount that leaves nothing out; undefined for any other. */
export function wholeMinor(amount: ReportAmount | null): bigint | undefined {
  if (amount === null || 'absent' in amount || amount.unpriced !== undefined) return undefined
  return BigInt(amount.amount.replace('.', ''))
}
