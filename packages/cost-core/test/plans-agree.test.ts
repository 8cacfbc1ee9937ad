import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { compilePlan } from '../src/models/compile-plan.ts'
import { readPlan } from '../src/plan/read-plan.ts'
import { evaluate } from '../src/readings/evaluate.ts'
import { checkExplain, expectSampleEqualsEvaluate } from './check-readings.ts'
import { generatedPlan, planText } from './generated-plan.ts'
import { ROUND_CATALOGUE } from './training-plan.ts'

// Half a million figures, each read three ways.
vi.setConfig({ testTimeout: 600_000 })

it('1,000 generated plans read and compile, without a number that is none, and their readings agree', () => {
  let explained = 0
  const kinds = new Set<string>()
  fc.assert(
    fc.property(generatedPlan, (plan) => {
      const read = readPlan(planText(plan))
      if ('problems' in read) throw new Error(JSON.stringify(read.problems))
      const result = compilePlan(read.plan.base, ROUND_CATALOGUE)
      if ('problems' in result) throw new Error(JSON.stringify(result.problems))
      const { graph } = result.compiled
      expect(graph.tooDeep).toEqual([])
      const { values, codes } = evaluate(graph)
      for (const [index, series] of values.entries())
        for (const [month, value] of series.entries())
          if (Number.isFinite(value) !== ((codes[index]?.[month] ?? 0) === 0))
            expect.fail(`${graph.nodes[index]?.id} in month ${month} is ${value}`)
      expectSampleEqualsEvaluate(graph, 2)
      explained += checkExplain(graph)
      for (const options of Object.values(plan.strategies))
        for (const option of Object.values(options)) kinds.add(option)
    }),
    { numRuns: 1000, seed: 20_270_103 },
  )
  expect([...kinds].sort()).toEqual([
    'api',
    'filled',
    'leased',
    'on_demand',
    'own',
    'reserved',
    'routed',
    'spot',
  ])
  expect(explained).toBeGreaterThan(100_000)
})
