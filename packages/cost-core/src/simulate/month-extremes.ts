import type { RunResult } from './run-result-schema.ts'

type Months = RunResult['strategies'][number]['months']

/** Months of a run, by index: where the middle is highest and lowest, and where it is least certain. */
export interface MonthExtremes {
  readonly highest: number
  readonly lowest: number
  /** Where p5 and p95 are furthest apart; undefined when they never are. */
  readonly widest: number | undefined
  /** Whether the middle is the same in every month, to within what a chart shows. */
  readonly isFlat: boolean
}

const FLAT_WITHIN = 0.001

/** The extremes of the months that have a number, the first one on a tie; undefined when none has. */
export function monthExtremes(months: Months): MonthExtremes | undefined {
  let highest: { at: number; p50: number } | undefined
  let lowest: { at: number; p50: number } | undefined
  let widest: { at: number; width: number } | undefined
  for (const [at, { p5, p50, p95 }] of months.entries()) {
    if (p5 === null || p50 === null || p95 === null) continue
    if (highest === undefined || p50 > highest.p50) highest = { at, p50 }
    if (lowest === undefined || p50 < lowest.p50) lowest = { at, p50 }
    if (p95 - p5 > (widest?.width ?? 0)) widest = { at, width: p95 - p5 }
  }
  if (highest === undefined || lowest === undefined) return undefined
  return {
    highest: highest.at,
    lowest: lowest.at,
    widest: widest?.at,
    isFlat: highest.p50 - lowest.p50 <= FLAT_WITHIN * Math.abs(highest.p50),
  }
}
