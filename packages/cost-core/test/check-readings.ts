import { expect } from 'vitest'
import { type Graph, nodeAt } from '../src/graph/graph.ts'
import { columnOf } from '../src/graph/series.ts'
import { evaluate } from '../src/readings/evaluate.ts'
import { explain } from '../src/readings/explain.ts'
import { figureJson, wholeUnit, wholeValue } from '../src/readings/figure.ts'
import { sample, uncertainLeaves } from '../src/readings/sample.ts'
import { fromBase } from '../src/units/unit.ts'
import { shownNumber, tokenArithmetic } from './token-arithmetic.ts'

/** Every sampled trial must be bit for bit what one evaluation gives when the ranges stand at that trial's draws. */
export function expectSampleEqualsEvaluate(graph: Graph, trials = 5): void {
  const all = graph.nodes.map((node) => node.index)
  const leaves = uncertainLeaves(graph)
  sample(graph, all, { seed: 7, from: 0, to: trials }, (block) => {
    for (let trial = 0; trial < block.size; trial++) {
      const drawn = new Map(
        leaves.map((leaf) => [leaf.index, columnOf(block.columns(leaf.index), 0)[trial] ?? 0]),
      )
      const { values } = evaluate(graph, drawn)
      for (const index of all) {
        const columns = block.columns(index)
        const series = values[index]
        const isSame =
          columns.length === series?.length &&
          columns.every((column, month) => Object.is(column[trial], series[month]))
        // An assertion for each of millions of numbers would take minutes.
        if (!isSame)
          expect(
            columns.map((column) => column[trial]),
            nodeAt(graph, index).id,
          ).toEqual([...(series ?? [])])
      }
    }
  })
}

/**
 * The formula in numbers, worked out from what is printed alone, must give the number that is shown. Gives back how many
 * formulas could be worked out so.
 */
export function checkExplain(graph: Graph): number {
  const evaluation = evaluate(graph)
  let checked = 0
  for (const [id, index] of graph.ids) {
    const explanation = explain(evaluation, id, { depth: 1 })
    expect(explanation.figure).toEqual(figureJson(evaluation, index))
    const whole = wholeValue(evaluation, index)
    if (Number.isFinite(whole))
      expect(explanation.figure.value).toBe(fromBase(whole, wholeUnit(nodeAt(graph, index))))
    const shown = shownNumber(explanation.shown)
    const worked =
      explanation.numbers.length === 0
        ? undefined
        : tokenArithmetic(explanation.numbers, explanation.over === 'horizon')
    if (shown === undefined || worked === undefined) continue
    const isNear = Math.abs(worked - shown) <= 1e-9 * Math.max(1e-300, Math.abs(shown)) + 1e-12
    if (!isNear) expect.fail(`${id}: ${worked} is not ${shown}: ${JSON.stringify(explanation.numbers)}`)
    checked++
  }
  return checked
}
