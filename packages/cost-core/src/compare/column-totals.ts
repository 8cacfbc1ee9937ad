import { decidedFigure } from '../decide/decided-figure.ts'
import type { Graph } from '../graph/graph.ts'
import type { NodeIndex } from '../graph/node.ts'
import { evaluate } from '../readings/evaluate.ts'
import { wholeUnit } from '../readings/figure.ts'
import { trialBlocks } from '../readings/sample.ts'
import { wholeColumn } from '../simulate/simulate.ts'
import { fromBase } from '../units/unit.ts'
import type { CompareColumn } from './compare-column.ts'
import { monthsPerAmount } from './comparison-basis.ts'

/** Few enough that a block of a ten-year plan is over within a frame of the screen. */
const TRIALS_PER_BLOCK = 128

/** Which draws, and by what leaves are multiplied, by their path in the plan. */
export interface TotalsRun {
  readonly seed: number
  readonly trials: number
  readonly scales?: ReadonlyMap<string, number>
  /** Which figure of a strategy, by what follows its key; its total cost unless said otherwise. */
  readonly figure?: string
}

/**
 * The total of every column in every trial; NaN where a trial has none, and for a column that leaves something out.
 *
 * Inputs of one path draw the same in every column, whichever plan they are of: what columns have in common cancels
 * out of their difference. Yields the share of the work that is done, after every block.
 */
export function* columnTotals(
  columns: readonly CompareColumn[],
  { seed, trials, scales, figure = 'total.cost' }: TotalsRun,
): Generator<number, ReadonlyMap<string, Float64Array>> {
  const totals = new Map<string, Float64Array>()
  const graphs = [...new Set(columns.map(({ compiled }) => compiled.graph))]
  for (const [done, graph] of graphs.entries()) {
    const { incomplete } = evaluate(graph)
    const own = columns
      .filter(({ compiled }) => compiled.graph === graph)
      .map((column) => {
        const node = decidedFigure(graph, column.strategy, figure)
        const values = new Float64Array(trials).fill(Number.NaN)
        totals.set(column.key, values)
        return { node, values, unit: wholeUnit(node), months: monthsPerAmount(columns, column) }
      })
      .filter(({ node }) => incomplete[node.index] === undefined)
    const run = {
      seed,
      from: 0,
      to: trials,
      trialsPerBlock: TRIALS_PER_BLOCK,
      ...(scales !== undefined && { scales: leafScales(graph, scales) }),
    }
    const wanted = own.map(({ node }) => node.index)
    for (const block of trialBlocks(graph, wanted, run)) {
      const out = new Float64Array(block.size)
      for (const { node, values, unit, months } of own) {
        wholeColumn(graph, block, node.index, out)
        for (let i = 0; i < block.size; i++)
          values[block.firstTrial + i] = fromBase(out[i] ?? Number.NaN, unit) / months
      }
      yield (done + (block.firstTrial + block.size) / trials) / graphs.length
    }
  }
  return totals
}

/** The leaves of a graph that stand at the paths. */
export function leafScales(
  graph: Graph,
  scales: ReadonlyMap<string, number>,
): ReadonlyMap<NodeIndex, number> {
  const found = new Map<NodeIndex, number>()
  for (const node of graph.nodes) {
    const scale = node.kind === 'leaf' ? scales.get(node.path ?? '') : undefined
    if (scale !== undefined) found.set(node.index, scale)
  }
  return found
}
