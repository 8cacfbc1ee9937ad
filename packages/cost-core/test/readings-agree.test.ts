import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../src/readings/evaluate.ts'
import { chatgptGraph, SCENARIOS } from './chatgpt-sample.ts'
import { checkExplain, expectSampleEqualsEvaluate } from './check-readings.ts'
import { generatedGraph } from './generated-graph.ts'

const ALL_GROUPS = ['hardware', 'energy', 'labour', 'data', 'storage', 'management'] as const

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
