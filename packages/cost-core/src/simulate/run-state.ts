import { InvariantError } from '../invariant-error.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import type { TrialBlock } from '../readings/sample.ts'
import { checkpoints } from './checkpoints.ts'
import type { GroupedSum } from './grouped-sum.ts'
import { LogHistogram } from './log-histogram.ts'
import { checkRun } from './run-limits.ts'
import { runNodes, type StrategyNodes } from './run-nodes.ts'
import type { ConvergencePoint } from './run-result-schema.ts'
import type { SimulationRun } from './simulate.ts'

/** What a run keeps of one strategy, in base units. */
export interface StrategyTally extends StrategyNodes {
  readonly totals: LogHistogram
  readonly sum: GroupedSum
  /** Of each month of the horizon. */
  readonly months: readonly LogHistogram[]
  readonly differences: LogHistogram
  /** In how many trials it is the cheapest; on a tie that is the first in plan order. */
  cheapestIn: number
}

/** A run between two pieces. Only `advanceRun` changes it; what it does not hold is settled by the plan and the run. */
export interface RunState {
  readonly compiled: CompiledPlan
  readonly run: SimulationRun
  /** In plan order. */
  readonly strategies: readonly StrategyTally[]
  readonly checkpoints: readonly number[]
  readonly convergence: ConvergencePoint[]
  /** Where the trials come from; made by the first piece. */
  blocks: Iterator<TrialBlock, void> | undefined
  /** In how many trials a strategy has no number, so that none can be called the cheapest. */
  uncompared: number
  done: number
}

/** A run before its first trial. A run that `checkRun` refuses is a bug here: say so to whoever asked for it. */
export function startRun(compiled: CompiledPlan, { trials, seed }: SimulationRun): RunState {
  const problem = checkRun(compiled, { trials, seed })
  if (problem !== undefined) throw new InvariantError('a run that was not checked', { ...problem })
  const { graph } = compiled
  const strategies = runNodes(compiled).map((nodes) => ({
    ...nodes,
    totals: new LogHistogram(),
    sum: { closed: 0, open: 0 },
    months: Array.from({ length: graph.months }, () => new LogHistogram()),
    differences: new LogHistogram(),
    cheapestIn: 0,
  }))
  return {
    compiled,
    run: { trials, seed },
    strategies,
    checkpoints: checkpoints(trials),
    convergence: [],
    blocks: undefined,
    uncompared: 0,
    done: 0,
  }
}
