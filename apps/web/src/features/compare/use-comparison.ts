'use client'

import {
  type Comparison,
  type ComparisonRefusal,
  type ComparisonTrials,
  type ComparisonVerdict,
  columnsDecision,
  compareColumns,
  comparisonVerdict,
  DECISION_BASES,
  type Decision,
  type DecisionBasis,
  type DecisionVerdict,
  decisionVerdict,
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
  /** Undefined where the columns are not strategies of one plan: then cost alone decides. */
  decision: Decision | undefined
  /** On the basis that is chosen, with what its amounts are. */
  verdict: ComparisonVerdict
  decided: DecisionVerdict | undefined
  /** By cost, which the charts show whatever decides. */
  costVerdict: ComparisonVerdict
  /** Draws of the cost; undefined while it runs, and where nothing is a range. */
  trials: ComparisonTrials | undefined
  isUncertain: boolean
  /** How far the draws are that the verdict waits for, and what they came to. */
  drawn: { progress: number; trials: ComparisonTrials | undefined }
}

/** Compares the columns in the browser. The first column's plan gives the seed, so that a reload shows the same. */
export function useComparison(
  columns: readonly ReadyColumn[],
  baseKey: string,
  chosen: DecisionBasis | undefined,
): ShownComparison | { refusal: ComparisonRefusal } {
  const compared = useMemo(() => columns.map(({ column }) => column), [columns])
  const result = useMemo(() => compareColumns(compared, baseKey), [compared, baseKey])
  const isRefused = 'refusal' in result
  const isVarying = useMemo(() => isUncertain(compared), [compared])
  const decision = useMemo(
    () => (isRefused ? undefined : columnsDecision(compared, chosen)),
    [compared, chosen, isRefused],
  )
  const seed = isRefused || !isVarying ? undefined : compared[0]?.compiled.plan.uncertainty.seed
  const make = useMemo(() => {
    if (seed === undefined) return undefined
    return () => simulateComparison(compared, { seed, trials: COMPARISON_TRIALS })
  }, [compared, seed])
  const cost = useSlices(make)
  const basis = decision?.basis ?? 'cost'
  const isByCost = basis === 'cost'
  const makeOther = useMemo(() => {
    if (seed === undefined || isByCost) return undefined
    const figure = DECISION_BASES[basis]
    return () => simulateComparison(compared, { seed, trials: COMPARISON_TRIALS, figure })
  }, [compared, seed, isByCost, basis])
  const other = useSlices(makeOther)
  const { progress, result: trials } = isByCost ? cost : other
  const costVerdict = useMemo(
    () => ('comparison' in result ? comparisonVerdict(result.comparison, cost.result) : undefined),
    [result, cost.result],
  )
  const decided = useMemo(() => decision && decisionVerdict(decision, trials), [decision, trials])
  if ('refusal' in result) return result
  const byCost = costVerdict ?? comparisonVerdict(result.comparison)
  return {
    columns,
    comparison: result.comparison,
    decision,
    verdict: decided?.detail ?? byCost,
    decided,
    costVerdict: byCost,
    trials: cost.result,
    isUncertain: isVarying,
    drawn: { progress, trials },
  }
}
