import { type Graph, nodeAt } from '../graph/graph.ts'
import type { NodeIndex } from '../graph/node.ts'
import { columnOf } from '../graph/series.ts'
import { wholeUnit } from '../readings/figure.ts'
import { sample } from '../readings/sample.ts'
import { fromBase } from '../units/unit.ts'
import { type SimulationRun, wholeColumn } from './simulate.ts'

/** Percentiles of a monthly cost, in its display unit: of its whole, and of each month by itself. */
export interface CostPercentiles {
  readonly whole: (share: number) => number
  readonly months: (share: number) => readonly number[]
}

/**
 * Draws a monthly cost and keeps every draw, for runs small enough: a percentile is one of the draws, and exact.
 *
 * Percentiles of the months do not add up to that of the whole: dear months seldom come all at once. Of the draws that can
 * be done; NaN when none can.
 */
export function costPercentiles(graph: Graph, index: NodeIndex, run: SimulationRun): CostPercentiles {
  const node = nodeAt(graph, index)
  const whole = new Float64Array(run.trials)
  const months = Array.from({ length: graph.months }, () => new Float64Array(run.trials))
  sample(graph, [index], { seed: run.seed, from: 0, to: run.trials }, (block) => {
    const { firstTrial: from, size } = block
    wholeColumn(graph, block, index, whole.subarray(from, from + size))
    const columns = block.columns(index)
    for (const [month, draws] of months.entries()) draws.set(columnOf(columns, month).subarray(0, size), from)
  })
  const [ofWhole, ...ofMonths] = [whole, ...months].map(presentInOrder)
  return {
    whole: (share) => fromBase(nearestRank(ofWhole!, share), wholeUnit(node)),
    months: (share) => ofMonths.map((draws) => fromBase(nearestRank(draws, share), node.unit)),
  }
}

function presentInOrder(draws: Float64Array): Float64Array {
  return draws.filter((draw) => !Number.isNaN(draw)).sort()
}

/** The smallest draw that a share of all draws is not above. */
function nearestRank(draws: Float64Array, share: number): number {
  return draws[Math.max(0, Math.ceil(share * draws.length) - 1)] ?? Number.NaN
}
