import { nodeAt } from '../graph/graph.ts'
import { columnOf } from '../graph/series.ts'
import { wholeUnit } from '../readings/figure.ts'
import { TRIALS_PER_BLOCK, type TrialBlock, trialBlocks } from '../readings/sample.ts'
import { addToSum } from './grouped-sum.ts'
import { percentileEstimate } from './percentile-estimate.ts'
import { followedNodes } from './run-nodes.ts'
import type { RunState } from './run-state.ts'
import { wholeColumn } from './simulate.ts'

/**
 * Works through the next trials, and says how many are done in all: never more than the run has.
 *
 * Rounds up to whole blocks of 512, so any positive number gets on. How a run is cut into calls leaves no trace in it.
 */
export function advanceRun(state: RunState, trials: number): number {
  const { compiled, run, strategies } = state
  const wholes = strategies.map(() => new Float64Array(TRIALS_PER_BLOCK))
  const spare = new Float64Array(TRIALS_PER_BLOCK)
  state.blocks ??= trialBlocks(compiled.graph, followedNodes(strategies), {
    seed: run.seed,
    from: state.done,
    to: run.trials,
  })
  const wanted = state.done + trials
  while (state.done < wanted) {
    const { value: block } = state.blocks.next()
    if (block === undefined) break
    const columns = wholes.map((whole) => whole.subarray(0, block.size))
    countFigures(state, block, columns, spare.subarray(0, block.size))
    countCheapest(state, columns)
    countTotals(state, block, columns)
    state.done += block.size
  }
  return state.done
}

function countFigures(
  state: RunState,
  block: TrialBlock,
  wholes: readonly Float64Array[],
  spare: Float64Array,
): void {
  const { graph } = state.compiled
  for (const [at, { total, difference, sum, months, differences }] of state.strategies.entries()) {
    const whole = wholes[at]!
    wholeColumn(graph, block, total, whole)
    addToSum(sum, whole, block.firstTrial)
    for (const [month, histogram] of months.entries()) histogram.addAll(columnOf(block.columns(total), month))
    if (difference === undefined) continue
    wholeColumn(graph, block, difference, spare)
    differences.addAll(spare)
  }
}

function countCheapest(state: RunState, wholes: readonly Float64Array[]): void {
  const size = wholes[0]?.length ?? 0
  for (let trial = 0; trial < size; trial++) {
    let cheapest = 0
    let least = Number.POSITIVE_INFINITY
    let isCompared = true
    for (let at = 0; at < wholes.length; at++) {
      const value = wholes[at]![trial]!
      if (value !== value) isCompared = false
      else if (value < least) {
        least = value
        cheapest = at
      }
    }
    if (isCompared) state.strategies[cheapest]!.cheapestIn++
    else state.uncompared++
  }
}

/** Counts the totals up to each checkpoint that lies in the block, and writes down what is known there. */
function countTotals(state: RunState, block: TrialBlock, wholes: readonly Float64Array[]): void {
  const { graph } = state.compiled
  for (let at = 0; at < block.size; ) {
    const checkpoint = state.checkpoints[state.convergence.length] ?? state.run.trials
    const end = Math.min(block.size, checkpoint - block.firstTrial)
    for (const [index, { totals }] of state.strategies.entries())
      totals.addAll(wholes[index]!.subarray(at, end))
    if (block.firstTrial + end === checkpoint)
      state.convergence.push({
        trials: checkpoint,
        strategies: state.strategies.map(({ totals, total }) =>
          percentileEstimate(totals, wholeUnit(nodeAt(graph, total))),
        ),
      })
    at = end
  }
}
