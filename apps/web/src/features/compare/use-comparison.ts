'use client'

import {
  type Comparison,
  type ComparisonRefusal,
  type ComparisonTrials,
  type ComparisonVerdict,
  compareColumns,
  comparisonVerdict,
  isUncertain,
  simulateComparison,
} from '@kilotoken/cost-core'
import { useMemo } from 'react'
import type { ReadyColumn } from './column-state.ts'
import { useSlices } from './use-slices.ts'

/** Enough for a p5 and a p95 of two digits, and over before a reader has found the verdict. */
export const COMPARISON_TRIALS = 4000

/** A comparison as a page shows it: at once at the middle of the ranges, and simulated a moment later. */
export type ShownComparison = {
  columns: readonly ReadyColumn[]
  comparison: Comparison
  verdict: ComparisonVerdict
  /** Undefined while it runs, and where nothing is a range. */
  trials: ComparisonTrials | undefined
  isUncertain: boolean
  progress: number
}

/** Compares the columns in the browser. The first column's plan gives the seed, so that a reload shows the same. */
export function useComparison(
  columns: readonly ReadyColumn[],
  baseKey: string,
): ShownComparison | { refusal: ComparisonRefusal } {
  const compared = useMemo(() => columns.map(({ column }) => column), [columns])
  const result = useMemo(() => compareColumns(compared, baseKey), [compared, baseKey])
  const isRefused = 'refusal' in result
  const isVarying = useMemo(() => isUncertain(compared), [compared])
  const make = useMemo(() => {
    const seed = compared[0]?.compiled.plan.uncertainty.seed
    if (isRefused || !isVarying || seed === undefined) return undefined
    return () => simulateComparison(compared, { seed, trials: COMPARISON_TRIALS })
  }, [compared, isRefused, isVarying])
  const { progress, result: trials } = useSlices(make)
  const verdict = useMemo(
    () => ('comparison' in result ? comparisonVerdict(result.comparison, trials) : undefined),
    [result, trials],
  )
  if ('refusal' in result) return result
  return {
    columns,
    comparison: result.comparison,
    verdict: verdict ?? comparisonVerdict(result.comparison),
    trials,
    isUncertain: isVarying,
    progress,
  }
}
