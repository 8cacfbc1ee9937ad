import { uncertainLeaves } from '../readings/sample.ts'
import { columnTotals, type TotalsRun } from './column-totals.ts'
import type { CompareColumn } from './compare-column.ts'
import { type TrialRange, trialRange } from './trial-range.ts'

/** The total of every column in every trial, in the unit of the comparison's basis. */
export interface ComparisonTrials {
  readonly seed: number
  readonly trials: number
  readonly totals: ReadonlyMap<string, Float64Array>
}

/** Whether anything in the columns is a range: without one, every trial would say the same. */
export function isUncertain(columns: readonly CompareColumn[]): boolean {
  return columns.some(({ compiled }) => uncertainLeaves(compiled.graph).length > 0)
}

/**
 * Simulates columns side by side, a block of trials at a time: whoever drives it may stop between two blocks to let a
 * page breathe. Yields the share of the work that is done.
 */
export function* simulateComparison(
  columns: readonly CompareColumn[],
  run: Omit<TotalsRun, 'scales'>,
): Generator<number, ComparisonTrials> {
  return { seed: run.seed, trials: run.trials, totals: yield* columnTotals(columns, run) }
}

/** p5, p50 and p95 of a column's total. */
export function totalRange({ totals }: ComparisonTrials, key: string): TrialRange | undefined {
  return trialRange(totals.get(key) ?? [])
}

/**
 * The range of what a column costs more than another, trial by trial: not the difference of their ranges, because what
 * makes both dearer cancels out.
 */
export function differenceRange(
  { totals }: ComparisonTrials,
  key: string,
  lessKey: string,
): TrialRange | undefined {
  const less = totals.get(lessKey)
  if (less === undefined) return undefined
  return trialRange(
    (totals.get(key) ?? new Float64Array(0)).map((value, i) => value - (less[i] ?? Number.NaN)),
  )
}

/**
 * In which share of the trials each column is the cheapest. Columns that tie share the trial; trials in which no column
 * has a total count for none.
 */
export function cheapestShares({ totals, trials }: ComparisonTrials): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([...totals.keys()].map((key) => [key, 0]))
  for (let trial = 0; trial < trials; trial++) {
    let least = Number.POSITIVE_INFINITY
    for (const values of totals.values()) {
      const value = values[trial] ?? Number.NaN
      if (value < least) least = value
    }
    const first = [...totals].filter(([, values]) => values[trial] === least)
    for (const [key] of first) counts.set(key, (counts.get(key) ?? 0) + 1 / first.length)
  }
  return new Map([...counts].map(([key, count]) => [key, count / trials]))
}
