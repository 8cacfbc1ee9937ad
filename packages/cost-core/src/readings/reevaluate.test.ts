import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chatgptGraph, SCENARIOS } from '../../test/chatgpt-sample.ts'
import { generatedGraph } from '../../test/generated-graph.ts'
import type { Graph } from '../graph/graph.ts'
import { GraphBuilder } from '../graph/graph-builder.ts'
import { median } from '../quantity/distribution.ts'
import { unit } from '../units/unit.ts'
import { evaluate } from './evaluate.ts'
import { reachedFrom, reevaluate } from './reevaluate.ts'

function leavesOf(graph: Graph) {
  return graph.nodes.filter((node) => node.kind === 'leaf')
}

/** Each leaf moved alone, and all at once: by a factor, to nothing, and to where it stands. */
function expectSameAsEvaluate(graph: Graph, factors: readonly number[]): void {
  const before = evaluate(graph)
  const leaves = leavesOf(graph)
  const moves = [...leaves.map((leaf) => [leaf]), leaves]
  for (const moved of moves)
    for (const factor of factors) {
      const overrides = new Map(
        moved.map(({ index, quantity }) => [
          index,
          factor * (quantity === undefined ? 1 : median(quantity.distribution)),
        ]),
      )
      expect(reevaluate(before, overrides)).toEqual(evaluate(graph, overrides))
    }
}

describe('moving leaves of an evaluation', () => {
  it('is evaluating anew, bit for bit, on generated graphs', () => {
    fc.assert(
      fc.property(generatedGraph, fc.constantFrom(0, 0.5, 1, 1.1, 3, -1), (graph, factor) => {
        expectSameAsEvaluate(graph, [factor])
      }),
      { numRuns: 200, seed: 20261129 },
    )
  })

  it.each(SCENARIOS)('is evaluating anew on the sample under %s', (scenario) => {
    expectSameAsEvaluate(chatgptGraph(scenario), [0, 0.9, 1, 2])
  })

  it('keeps the moves of the evaluation it starts from', () => {
    const graph = chatgptGraph('guosheng')
    const [one, other] = leavesOf(graph).filter(({ role }) => role === 'input')
    const first = new Map([[one?.index ?? 0, 7]])
    const second = new Map([[other?.index ?? 0, 11]])
    expect(reevaluate(evaluate(graph, first), second)).toEqual(
      evaluate(graph, new Map([...first, ...second])),
    )
  })
})

describe('what a leaf reaches', () => {
  const builder = new GraphBuilder(1)
  const leaf = (id: string) =>
    builder.input(id, {
      label: { key: id },
      unit: '',
      quantity: { form: 'point', numbers: [2], unit: unit(''), distribution: { shape: 'point', value: 2 } },
    })
  const [a, b, c] = [leaf('in.a'), leaf('in.b'), leaf('in.c')]
  const product = builder.mul(a, b)
  const sum = builder.add(product, c)
  const other = builder.add(b, c)
  const graph = builder.build()

  it('are the nodes above it, and no others', () => {
    expect(reachedFrom(graph.nodes, [a]).map(({ index }) => index)).toEqual([a, product, sum])
    expect(reachedFrom(graph.nodes, [c]).map(({ index }) => index)).toEqual([c, sum, other])
  })

  it('leaves the others untouched: their series are the very same', () => {
    const before = evaluate(graph)
    const after = reevaluate(before, new Map([[a, 5]]))
    expect(after.values[other]).toBe(before.values[other])
    expect(after.values[sum]).toEqual(Float64Array.of(12))
    expect(before.values[sum]).toEqual(Float64Array.of(6))
  })
})
