import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compilePlan } from '../src/models/compile-plan.ts'
import { readPlan } from '../src/plan/read-plan.ts'
import { evaluate } from '../src/readings/evaluate.ts'
import { explain } from '../src/readings/explain.ts'
import { figureJson, findNode } from '../src/readings/figure.ts'
import { advanceRun } from '../src/simulate/advance-run.ts'
import { readRunState, writeRunState } from '../src/simulate/run-bytes.ts'
import { runResult } from '../src/simulate/run-result.ts'
import { startRun } from '../src/simulate/run-state.ts'
import { simulate } from '../src/simulate/simulate.ts'
import { A100_CATALOGUE, CHATGPT_TEXT } from './chatgpt-sample.ts'

/** What the engine may not touch: every one of these throws while a plan is read, computed, explained and simulated. */
const POISONED = [
  'Date',
  'fetch',
  'setTimeout',
  'setInterval',
  'performance',
  'crypto',
  'Intl',
  'process',
] as const

function isRefused(touch: () => unknown): boolean {
  try {
    touch()
    return false
  } catch {
    return true
  }
}

describe('the engine is pure', () => {
  const kept = new Map<string, PropertyDescriptor | undefined>()
  const random = Math.random
  const results: Record<string, unknown> = {}

  beforeAll(() => {
    const poison = (name: string) => () => {
      throw new Error(`the engine touched ${name}`)
    }
    for (const name of POISONED) kept.set(name, Object.getOwnPropertyDescriptor(globalThis, name))
    try {
      for (const name of POISONED)
        Object.defineProperty(globalThis, name, {
          configurable: true,
          get: poison(name),
          set: () => undefined,
        })
      Math.random = poison('Math.random')
      results.caught = [() => Date, () => Intl, () => Math.random()].map(isRefused)
      const read = readPlan(CHATGPT_TEXT)
      if ('problems' in read) throw new Error('the sample does not read')
      const plan = read.plan.scenarios.get('ranges') ?? read.plan.base
      const result = compilePlan(plan, A100_CATALOGUE)
      if ('problems' in result) throw new Error('the sample does not compile')
      const { graph } = result.compiled
      const evaluation = evaluate(graph)
      results.figure = figureJson(evaluation, findNode(graph, 'cloud.finetune.total.cost').index).value
      results.explained = explain(evaluation, 'cloud.total.cost', { depth: 9 }).inputs.length
      results.p50 = simulate(graph, ['cloud.pretrain.total.cost'], { trials: 100, seed: 1 }).ranges.size
      const run = { trials: 1000, seed: 1 }
      const started = startRun(result.compiled, run)
      advanceRun(started, 512)
      const resumed = readRunState(result.compiled, run, writeRunState(started))
      advanceRun(resumed, 512)
      results.run = runResult(resumed).trials.done
    } finally {
      Math.random = random
      for (const [name, descriptor] of kept)
        if (descriptor) Object.defineProperty(globalThis, name, descriptor)
    }
  })

  afterAll(() => {
    expect(typeof Date.now()).toBe('number')
  })

  it('reads, computes, explains and simulates without clock, network, locale, process or ambient randomness', () => {
    expect(results.caught).toEqual([true, true, true])
    expect(results.figure).toBeCloseTo(24_474.84, 2)
    expect(results.explained).toBe(4)
    expect(results.p50).toBe(1)
    expect(results.run).toBe(1000)
  })
})
