import { amountsVerdict, type ComparisonVerdict } from '../compare/comparison-verdict.ts'
import { amountOf } from '../compare/cost-amount.ts'
import { type ComparisonTrials, simulateComparison } from '../compare/simulate-comparison.ts'
import { overloads } from '../models/overloads.ts'
import { figureJson } from '../readings/figure.ts'
import { reachedByRanges } from '../readings/sample.ts'
import { DECISION_BASES, type Decision, type DecisionBasis } from './decision.ts'

/** What a decision comes to. */
export interface DecisionVerdict {
  /** Null when the two cheapest cannot be told apart, something has no price, or nothing can be done. */
  readonly winner: string | null
  readonly basis: DecisionBasis
  readonly tooClose: boolean
  /** Why it is so, with amounts in `unit`. */
  readonly detail: ComparisonVerdict
  readonly unit: string
  readonly totals: ReadonlyMap<string, number>
  /** The first month in which the servers of a strategy are too few, for those it keeps from being done. */
  readonly overloaded: ReadonlyMap<string, string>
  /** Whether any range reaches the figures; without one the verdict is only as good as the numbers. */
  readonly isUncertain: boolean
}

/**
 * The verdict on a decision: the cheapest strategy, unless that cannot be said.
 *
 * With ranges and trials it is too close when the p5 to p95 of the difference spans zero; without any range when the two
 * cheapest are less than a per cent apart.
 */
export function decisionVerdict(decision: Decision, trials?: ComparisonTrials): DecisionVerdict {
  const totals = decision.strategies.map(({ key, node }) => ({
    key,
    amount: amountOf(figureJson(decision.today, node.index), 1),
  }))
  const isUncertain = isDecisionUncertain(decision)
  const detail = amountsVerdict({ totals, isUncertain, trials })
  const winner =
    detail.kind === 'cheapest' ? detail.cheapest : detail.kind === 'unopposed' ? (detail.only ?? null) : null
  return {
    winner,
    basis: decision.basis,
    tooClose: detail.kind === 'tooClose',
    detail,
    unit: decision.unit.text,
    totals: new Map(
      totals.flatMap(({ key, amount }) => (amount.kind === 'value' ? [[key, amount.value]] : [])),
    ),
    overloaded: overloadedOf(decision),
    isUncertain,
  }
}

/** The earliest month of each strategy, by its key in the decision. */
function overloadedOf({ compiled, strategies, today }: Decision): ReadonlyMap<string, string> {
  const short = overloads(compiled, today)
  return new Map(
    strategies.flatMap(({ key, node }) => {
      const [month] = short
        .filter(({ strategy }) => strategy === node.context.strategy)
        .map((one) => one.month)
        .sort()
      return month === undefined ? [] : [[key, month] as const]
    }),
  )
}

/** Whether any range reaches the figures that decide. */
export function isDecisionUncertain({ needed }: Pick<Decision, 'needed'>): boolean {
  return reachedByRanges(needed).size > 0
}

/** Draws the figures that decide, all strategies from the same draws. Yields the share of the work that is done. */
export function simulateDecision(
  { compiled, strategies, basis }: Decision,
  run: { readonly seed: number; readonly trials: number },
): Generator<number, ComparisonTrials> {
  const columns = strategies.map(({ key, label }) => ({ key, label, compiled, strategy: key }))
  return simulateComparison(columns, { ...run, figure: DECISION_BASES[basis] })
}
