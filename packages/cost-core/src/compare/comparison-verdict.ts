import type { Comparison } from './compare-columns.ts'
import { wholeAmount } from './cost-amount.ts'
import { type ComparisonTrials, cheapestShares, differenceRange } from './simulate-comparison.ts'
import type { TrialRange } from './trial-range.ts'

/** Which column costs least, and what keeps that from being said. Amounts are in the unit of the comparison's basis. */
export type ComparisonVerdict =
  /** Something has no price, or a total is unknown: no column is called cheapest before that is known. */
  | {
      readonly kind: 'incomplete'
      readonly missing: readonly { readonly column: string; readonly ids: readonly string[] }[]
    }
  /** All but one column cannot be done, or none can. */
  | { readonly kind: 'unopposed'; readonly only: string | undefined; readonly impossible: readonly string[] }
  | {
      /** `tooClose`: the two cheapest cannot be told apart, for the reason given. */
      readonly kind: 'cheapest' | 'tooClose'
      readonly closeness: 'rounding' | 'spread' | null
      readonly cheapest: string
      readonly runnerUp: string
      /** By how much the runner-up is dearer, and as a share of the cheapest. */
      readonly amount: number
      readonly ratio: number | null
      /** The p5 to p95 of that amount, draw by draw; and in which share of the draws the cheapest is cheapest. */
      readonly range: TrialRange | undefined
      readonly share: number | undefined
      readonly impossible: readonly string[]
    }

/** Two amounts this close print as 0.0% apart. */
const ROUNDING = 0.0005

/** What a comparison says: never a winner where something is missing, never one that the ranges do not bear out. */
export function comparisonVerdict(comparison: Comparison, trials?: ComparisonTrials): ComparisonVerdict {
  const totals = comparison.columns.map(({ key }, index) => ({
    key,
    cell: comparison.total.cells[index] ?? { kind: 'none' as const, difference: null },
  }))
  const missing = totals.flatMap(({ key, cell }) => {
    if (cell.kind === 'unpriced') return { column: key, ids: cell.reasons }
    if (cell.kind === 'value' && cell.incomplete !== undefined) return { column: key, ids: cell.incomplete }
    return []
  })
  if (missing.length > 0) return { kind: 'incomplete', missing }
  const impossible = totals.filter(({ cell }) => cell.kind !== 'value').map(({ key }) => key)
  const ordered = totals
    .flatMap(({ key, cell }) => {
      const value = wholeAmount(cell)
      return value === undefined ? [] : { key, value }
    })
    .sort((a, b) => a.value - b.value || (a.key < b.key ? -1 : 1))
  const [first, second] = ordered
  if (first === undefined || second === undefined) return { kind: 'unopposed', only: first?.key, impossible }
  const amount = second.value - first.value
  const range = trials && differenceRange(trials, second.key, first.key)
  const isSpread = range !== undefined && range.low < range.high && range.low <= 0 && range.high >= 0
  const isRounding = amount <= ROUNDING * Math.abs(first.value)
  const closeness = isRounding ? 'rounding' : isSpread ? 'spread' : null
  return {
    kind: closeness === null ? 'cheapest' : 'tooClose',
    closeness,
    cheapest: first.key,
    runnerUp: second.key,
    amount,
    ratio: first.value === 0 ? null : amount / Math.abs(first.value),
    range,
    share: trials && cheapestShares(trials).get(first.key),
    impossible,
  }
}
