import type { Comparison } from './compare-columns.ts'
import { type CostAmount, wholeAmount } from './cost-amount.ts'
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
      /** `unranged`: they are near each other, and nothing is a range that could say how sure that is. */
      readonly closeness: 'rounding' | 'spread' | 'unranged' | null
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

/** So near each other, numbers that nobody gave a range are not told apart: few prices are known to a per cent. */
const UNRANGED = 0.01

/** What is held against each other: an amount of each column, and how sure it is. */
export interface VerdictAbout {
  readonly totals: readonly {
    readonly key: string
    readonly amount: CostAmount | { readonly kind: 'none' }
  }[]
  readonly isUncertain: boolean
  /** Undefined as long as nothing has been drawn. */
  readonly trials: ComparisonTrials | undefined
}

/** What a comparison says of its columns' totals. */
export function comparisonVerdict(comparison: Comparison, trials?: ComparisonTrials): ComparisonVerdict {
  const totals = comparison.columns.map(({ key }, index) => ({
    key,
    amount: comparison.total.cells[index] ?? { kind: 'none' as const },
  }))
  return amountsVerdict({ totals, isUncertain: comparison.isUncertain, trials })
}

/** Which amount is the least: never one where something is missing, never one that the ranges do not bear out. */
export function amountsVerdict({ totals, isUncertain, trials }: VerdictAbout): ComparisonVerdict {
  const missing = totals.flatMap(({ key, amount }) => {
    if (amount.kind === 'unpriced') return { column: key, ids: amount.reasons }
    if (amount.kind === 'value' && amount.incomplete !== undefined)
      return { column: key, ids: amount.incomplete }
    return []
  })
  if (missing.length > 0) return { kind: 'incomplete', missing }
  const impossible = totals.filter(({ amount }) => amount.kind !== 'value').map(({ key }) => key)
  const ordered = totals
    .flatMap(({ key, amount }) => {
      const value = wholeAmount(amount)
      return value === undefined ? [] : { key, value }
    })
    .sort((a, b) => a.value - b.value || (a.key < b.key ? -1 : 1))
  const [first, second] = ordered
  if (first === undefined || second === undefined) return { kind: 'unopposed', only: first?.key, impossible }
  const amount = second.value - first.value
  const range = trials && differenceRange(trials, second.key, first.key)
  const isSpread = range !== undefined && range.low < range.high && range.low <= 0 && range.high >= 0
  const isWithin = (share: number) => amount <= share * Math.abs(first.value)
  const closeness = isWithin(ROUNDING)
    ? 'rounding'
    : isSpread
      ? 'spread'
      : !isUncertain && isWithin(UNRANGED)
        ? 'unranged'
        : null
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
