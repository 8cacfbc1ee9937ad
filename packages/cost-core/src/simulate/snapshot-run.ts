import { nodeAt } from '../graph/graph.ts'
import type { Label } from '../graph/label.ts'
import { wholeUnit } from '../readings/figure.ts'
import { percentileEstimate } from './percentile-estimate.ts'
import type { ConvergencePoint, PercentileEstimate } from './run-result-schema.ts'
import type { RunState } from './run-state.ts'

/** How far a run is and what it knows so far: a few kilobytes, to be sent while it goes on. */
export interface RunSnapshot {
  readonly done: number
  readonly trials: number
  readonly unit: string
  readonly strategies: readonly ({ readonly key: string; readonly label: Label } & PercentileEstimate)[]
  readonly convergence: readonly ConvergencePoint[]
}

/** The run as it stands; it keeps its values when the run goes on. */
export function snapshotRun(state: RunState): RunSnapshot {
  const { graph, plan, strategies } = state.compiled
  return {
    done: state.done,
    trials: state.run.trials,
    unit: plan.currency.plan,
    strategies: state.strategies.map(({ total, totals }, at) => ({
      key: strategies[at]!.key,
      label: strategies[at]!.label,
      ...percentileEstimate(totals, wholeUnit(nodeAt(graph, total))),
    })),
    convergence: [...state.convergence],
  }
}
