import { type Graph, nodeAt } from '../graph/graph.ts'
import { isFlow } from '../graph/graph-builder.ts'
import type { NodeIndex } from '../graph/node.ts'
import { columnOf } from '../graph/series.ts'
import { findNode, wholeUnit } from '../readings/figure.ts'
import { sample, type TrialBlock } from '../readings/sample.ts'
import { fromBase } from '../units/unit.ts'
import { Summary } from './summary.ts'

/** A run: how many trials, and from which seed. The same seed gives the same bytes on any machine. */
export interface SimulationRun {
  readonly trials: number
  readonly seed: number
}

/** What a run says of one figure, in the figure's display unit. Percentiles are of the present trials only. */
export interface FigureRange {
  readonly p5: number
  readonly p50: number
  readonly p95: number
  readonly mean: number
  readonly unit: string
  /** The share of trials in which there is no number: infeasible, never, or unpriced. */
  readonly absentShare: number
  /** The share of trials below zero; of a difference, the probability that the first is cheaper. */
  readonly belowZeroShare: number
}

export type Simulation = SimulationRun & { readonly ranges: ReadonlyMap<string, FigureRange> }

/** Simulates figures by id. Monthly figures are summarised by their whole: the sum of a flow, the last of a stock. */
export function simulate(graph: Graph, ids: readonly string[], run: SimulationRun): Simulation {
  const wanted = ids.map((id) => ({ id, index: findNode(graph, id).index, summary: new Summary() }))
  const whole = new Float64Array(0)
  let buffer = whole
  sample(
    graph,
    wanted.map(({ index }) => index),
    { seed: run.seed, from: 0, to: run.trials },
    (block) => {
      if (buffer.length !== block.size) buffer = new Float64Array(block.size)
      for (const { index, summary } of wanted) {
        wholeColumn(graph, block, index, buffer)
        summary.add(buffer, block.firstTrial)
      }
    },
  )
  return {
    ...run,
    ranges: new Map(wanted.map(({ id, index, summary }) => [id, rangeOf(graph, index, summary, run.trials)])),
  }
}

/** A node's whole value per trial, months in order: the same sum as a single evaluation makes. */
export function wholeColumn(graph: Graph, block: TrialBlock, index: NodeIndex, out: Float64Array): void {
  const columns = block.columns(index)
  if (columns.length === 1 || !isFlow(nodeAt(graph, index))) {
    out.set(columnOf(columns, columns.length - 1))
    return
  }
  out.fill(0)
  for (const column of columns) for (let i = 0; i < out.length; i++) out[i] = out[i]! + column[i]!
}

function rangeOf(graph: Graph, index: NodeIndex, summary: Summary, trials: number): FigureRange {
  const unit = wholeUnit(nodeAt(graph, index))
  const { histogram } = summary
  return {
    p5: fromBase(histogram.quantile(0.05), unit),
    p50: fromBase(histogram.quantile(0.5), unit),
    p95: fromBase(histogram.quantile(0.95), unit),
    mean: fromBase(summary.mean, unit),
    unit: unit.text,
    absentShare: histogram.absent / trials,
    belowZeroShare: histogram.negative / trials,
  }
}
