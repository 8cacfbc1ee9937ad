import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Graph, nodeAt } from '../src/graph/graph.ts'
import { columnOf } from '../src/graph/series.ts'
import { evaluate } from '../src/readings/evaluate.ts'
import { explain } from '../src/readings/explain.ts'
import { figureJson, wholeUnit, wholeValue } from '../src/readings/figure.ts'
import { sample, uncertainLeaves } from '../src/readings/sample.ts'
import { fromBase } from '../src/units/unit.ts'
import { chatgptGraph, SCENARIOS } from './chatgpt-sample.ts'
import { generatedGraph } from './generated-graph.ts'
import { shownNumber, tokenArithmetic } from './token-arithmetic.ts'

const TRIALS = 5
const ALL_GROUPS = ['hardware', 'energy', 'labour', 'data', 'storage', 'management'] as const

/** Every sampled trial must be bit for bit what one evaluation gives when the ranges stand at that trial's draws. */
function expectSampleEqualsEvaluate(graph: Graph): void {
  const all = graph.nodes.map((node) => node.index)
  const leaves = uncertainLeaves(graph)
  sample(graph, all, { seed: 7, from: 0, to: TRIALS }, (block) => {
    for (let trial = 0; trial < block.size; trial++) {
      const drawn = new Map(
        leaves.map((leaf) => [leaf.index, columnOf(block.columns(leaf.index), 0)[trial] ?? 0]),
      )
      const evaluation = evaluate(graph, drawn)
      for (const index of all) {
        const sampled = block.columns(index).map((column) => column[trial])
        expect(sampled, nodeAt(graph, index).id).toEqual([...(evaluation.values[index] ?? [])])
      }
    }
  })
}

/** The formula in numbers, worked out from what is printed alone, must give the number that is shown. */
function checkExplain(graph: Graph): number {
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
    expect(
      Math.abs(worked - shown),
      `${id}: ${worked} is not ${shown}: ${JSON.stringify(explanation.numbers)}`,
    ).toBeLessThanOrEqual(1e-9 * Math.max(1e-300, Math.abs(shown)) + 1e-12)
    checked++
  }
  return checked
}

describe('readings agree', () => {
  it.each(SCENARIOS)('on the sample under %s', (scenario) => {
    for (const factors of [undefined, ALL_GROUPS]) {
      const graph = chatgptGraph(scenario, factors)
      expectSampleEqualsEvaluate(graph)
      expect(checkExplain(graph)).toBeGreaterThan(120)
    }
  })

  it('on 500 generated graphs', () => {
    const seen = new Set<string>()
    let explained = 0
    fc.assert(
      fc.property(generatedGraph, (graph) => {
        for (const node of graph.nodes) if (node.kind === 'formula') seen.add(node.operation)
        expectSampleEqualsEvaluate(graph)
        explained += checkExplain(graph)
      }),
      { numRuns: 500, seed: 20230101 },
    )
    expect(seen.size).toBeGreaterThanOrEqual(29)
    expect(explained).toBeGreaterThan(1000)
  })

  it('never lets a number that is not finite pass as present', () => {
    fc.assert(
      fc.property(generatedGraph, (graph) => {
        const { values, codes } = evaluate(graph)
        for (const [index, series] of values.entries())
          for (const [month, value] of series.entries())
            expect(Number.isFinite(value)).toBe((codes[index]?.[month] ?? 0) === 0)
      }),
      { numRuns: 200, seed: 20230102 },
    )
  })
})
