import { type CostAmount, wholeAmount } from './cost-amount.ts'

/** How much more a column costs than the base one. `ratio`: 0.1 is ten per cent more; null against nothing. */
export interface CostDifference {
  readonly amount: number
  readonly ratio: number | null
}

/** `none`: the column has no such line, which is a true nothing and not an unknown. */
export type ComparisonCell = (CostAmount | { readonly kind: 'none' }) & {
  /** Null for the base itself, and where either side is unknown or leaves something out. */
  readonly difference: CostDifference | null
}

/** One line of the comparison, a cell a column in the order of the columns. */
export interface ComparisonRow {
  readonly key: string
  readonly cells: readonly ComparisonCell[]
  /** Every column has the same amount. What is unknown is never the same. */
  readonly isSame: boolean
}

/** Apart by less than what adding in another order changes. */
const SAME_WITHIN = 1e-12

/** A row of amounts; undefined stands for a column without such a line. */
export function comparisonRow(
  key: string,
  amounts: readonly (CostAmount | undefined)[],
  base: number,
): ComparisonRow {
  const against = amounts[base]
  return {
    key,
    cells: amounts.map((amount, index) => ({
      ...(amount ?? { kind: 'none' as const }),
      difference: index === base ? null : costDifference(amount, against),
    })),
    isSame: isSame(amounts),
  }
}

function costDifference(amount: CostAmount | undefined, base: CostAmount | undefined): CostDifference | null {
  if (amount === undefined && base === undefined) return null
  const own = amount === undefined ? 0 : wholeAmount(amount)
  const from = base === undefined ? 0 : wholeAmount(base)
  if (own === undefined || from === undefined) return null
  return { amount: own - from, ratio: from === 0 ? null : (own - from) / Math.abs(from) }
}

function isSame(amounts: readonly (CostAmount | undefined)[]): boolean {
  if (amounts.every((amount) => amount === undefined)) return true
  const values = amounts.map((amount) => (amount === undefined ? undefined : wholeAmount(amount)))
  const [first] = values
  if (first === undefined) return false
  return values.every(
    (value) => value !== undefined && Math.abs(value - first) <= SAME_WITHIN * Math.abs(first),
  )
}
