import { expect, it } from 'vitest'
import { A100_CATALOGUE } from '../../../test/chatgpt-sample.ts'
import { readPlan } from '../../plan/read-plan.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { figureJson, findNode } from '../../readings/figure.ts'
import { compilePlan } from '../compile-plan.ts'

/** A strategy called like the option that serves and trains: one fleet, and hours that are billed as they are used. */
const PLAN = `
kilotoken: plan/1
name: Both
horizon: { start: 2027-01, months: 1 }
currency: { plan: USD }
workloads:
  chat:
    kind: serving
    demand: { tokens: { input: 0 tok/day, output: 1 Mtok/day } }
    capacity: { method: given, node_throughput: 3000 tok/s/node }
  base: { kind: pretrain, start: 2027-01, parameters: 1B, tokens: 2B, mfu: 40%, goodput: 100% }
options:
  cloud: { kind: rent, term: on_demand, node: a100-sxm-8, price: 1 USD/GPU-h }
accounting: { book_life: 4 years, salvage: 0% }
strategies: { cloud: cloud }
`

it('counts a fleet and billed hours together where a strategy is called like its option', () => {
  const read = readPlan(PLAN)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const made = compilePlan(read.plan.base, A100_CATALOGUE)
  if ('problems' in made) throw new Error(JSON.stringify(made.problems))
  const { graph } = made.compiled
  const evaluation = evaluate(graph)
  const value = (id: string) => figureJson(evaluation, findNode(graph, id).index).value
  // One server of eight GPUs for 730 hours, and 6 × 1e9 × 2e9 FLOP at 40% of 312e12: 26.7 GPU-hours.
  const trained = 12e18 / (0.4 * 312e12) / 3600
  expect(value('cloud.cloud.gpu_hours_available')).toBeCloseTo(5840, 6)
  expect(value('cloud.gpu_hours_available')).toBeCloseTo(5840 + trained, 6)
  expect(value('cloud.nodes')).toBe(1)
})
