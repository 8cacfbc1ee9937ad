import { nodeAt } from '../graph/graph.ts'
import { InvariantError } from '../invariant-error.ts'
import { type Evaluation, evaluate } from '../readings/evaluate.ts'
import { wholeUnit } from '../readings/figure.ts'
import { fromBase, type Unit } from '../units/unit.ts'
import type { LogHistogram } from './log-histogram.ts'
import { numberOrNull } from './number-or-null.ts'
import { percentileEstimate } from './percentile-estimate.ts'
import { runBins } from './run-bins.ts'
import type { RunResult } from './run-result-schema.ts'
import type { RunState, StrategyTally } from './run-state.ts'

type StrategyResult = RunResult['strategies'][number]

/** What the run has found so far: after the last trial the result, before it a partial one, as good as its trials. */
export function runResult(state: RunState): RunResult {
  const { compiled, run, done } = state
  if (done === 0) throw new InvariantError('a result of no trials')
  const evaluation = evaluate(compiled.graph)
  const isComparable = state.strategies.every(({ total }) => evaluation.incomplete[total] === undefined)
  return {
    trials: { done, asked: run.trials },
    seed: run.seed,
    isPartial: done < run.trials,
    unit: compiled.plan.currency.plan,
    months: { start: compiled.plan.horizon.start, count: compiled.graph.months },
    strategies: state.strategies.map((tally, at) => {
      const { key, label } = compiled.strategies[at]!
      return {
        key,
        label,
        isBase: tally.difference === undefined,
        ...strategyResult(tally, evaluation, done),
        cheapestShare: isComparable ? tally.cheapestIn / done : null,
      }
    }),
    uncomparedShare: state.uncompared / done,
    convergence: [...state.convergence],
  }
}

function strategyResult(
  tally: StrategyTally,
  evaluation: Evaluation,
  done: number,
): Omit<StrategyResult, 'key' | 'label' | 'isBase' | 'cheapestShare'> {
  const { totals, sum, months } = tally
  const node = nodeAt(evaluation.graph, tally.total)
  const unit = wholeUnit(node)
  const inUnit = (value: number) => numberOrNull(fromBase(value, unit))
  return {
    incomplete: [...(evaluation.incomplete[tally.total] ?? [])],
    total: {
      ...fivePercentiles(totals, unit),
      mean: inUnit((sum.closed + sum.open) / totals.present),
      min: inUnit(totals.min),
      max: inUnit(totals.max),
      absentShare: totals.absent / done,
    },
    standardErrors: percentileEstimate(totals, unit).standardErrors,
    bins: runBins(totals, unit),
    months: months.map((month) => ({
      ...fivePercentiles(month, node.unit),
      absentShare: month.absent / done,
    })),
    difference: differenceResult(tally, evaluation, done),
  }
}

function differenceResult(
  { difference, differences }: StrategyTally,
  evaluation: Evaluation,
  done: number,
): StrategyResult['difference'] {
  if (difference === undefined || evaluation.incomplete[difference] !== undefined) return null
  const { p5, p50, p95 } = fivePercentiles(differences, wholeUnit(nodeAt(evaluation.graph, difference)))
  return {
    p5,
    p50,
    p95,
    belowZeroShare: differences.negative / done,
    absentShare: differences.absent / done,
  }
}

function fivePercentiles(histogram: LogHistogram, unit: Unit) {
  const percentile = (p: number) => numberOrNull(fromBase(histogram.quantile(p), unit))
  return {
    p5: percentile(0.05),
    p25: percentile(0.25),
    p50: percentile(0.5),
    p75: percentile(0.75),
    p95: percentile(0.95),
  }
}
