import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { A100_CATALOGUE, CHATGPT_TEXT, chatgptPlan } from '../../test/chatgpt-sample.ts'
import { handMadePlan } from '../../test/hand-made-plan.ts'
import { InvariantError } from '../invariant-error.ts'
import { type CompiledPlan, compilePlan } from '../models/compile-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { evaluate } from '../readings/evaluate.ts'
import { figureJson, findNode } from '../readings/figure.ts'
import { advanceRun } from './advance-run.ts'
import { readRunState, writeRunState } from './run-bytes.ts'
import { runResult } from './run-result.ts'
import { type RunResult, runResultSchema } from './run-result-schema.ts'
import { startRun } from './run-state.ts'
import { type SimulationRun, simulate } from './simulate.ts'
import { snapshotRun } from './snapshot-run.ts'

function finished(compiled: CompiledPlan, run: SimulationRun) {
  const state = startRun(compiled, run)
  advanceRun(state, run.trials)
  return state
}

function resultOf(compiled: CompiledPlan, run: SimulationRun): RunResult {
  return runResult(finished(compiled, run))
}

function strategyOf(result: RunResult, key: string): RunResult['strategies'][number] {
  const strategy = result.strategies.find((each) => each.key === key)
  if (strategy === undefined) throw new Error(`no strategy ${key}`)
  return strategy
}

function expectWithin(got: number | null, want: number, share: number): void {
  expect(Math.abs((got ?? Number.NaN) / want - 1), `${got} is not ${want}`).toBeLessThan(share)
}

/** Rent is log-normal between 100 and 200 a month (p5 to p95), owning certain at 150; over two months 200 to 400, and 300. */
const rentOrOwn = () => handMadePlan({ rent: { cost: '100 to 200' }, own: { cost: '150' } })

/** The same, but rent above 180 a month cannot be had. */
const scarceRent = () => handMadePlan({ rent: { cost: '100 to 200', atMost: '180' }, own: { cost: '150' } })

// ln: mean ln √(200·400) = ln 282.843; sd ln(400/200) / (2 · 1.644854) = 0.210702.
const MEDIAN = 282.8427
const DEVIATION = 0.210702

describe('a run of a log-normal against a certain cost', () => {
  const run = { trials: 100_000, seed: 7 }
  const result = resultOf(rentOrOwn(), run)
  const rent = strategyOf(result, 'rent')
  const own = strategyOf(result, 'own')

  it('meets the closed form of the total, over the horizon and in each month', () => {
    expectWithin(rent.total.p5, 200, 0.005)
    expectWithin(rent.total.p50, MEDIAN, 0.005)
    expectWithin(rent.total.p95, 400, 0.005)
    // The quartiles lie 0.674490 deviations from the median: 282.843 · e^(∓0.142116).
    expectWithin(rent.total.p25, 245.3713, 0.005)
    expectWithin(rent.total.p75, 326.0367, 0.005)
    // e^(0.210702² / 2) times the median.
    expectWithin(rent.total.mean, 289.1914, 0.003)
    expect(result.months).toEqual({ start: '2023-01', count: 2 })
    expect(rent.months).toHaveLength(2)
    for (const month of rent.months) {
      expectWithin(month.p5, 100, 0.005)
      expectWithin(month.p50, MEDIAN / 2, 0.005)
      expectWithin(month.p95, 200, 0.005)
    }
  })

  it('says how likely each way is the cheapest, and how the difference is spread', () => {
    // Rent is below 300 with Φ(ln(300 / 282.843) / 0.210702) = Φ(0.27951) = 0.61007.
    expect(Math.abs((rent.cheapestShare ?? 0) - 0.61007)).toBeLessThan(0.005)
    expect((rent.cheapestShare ?? 0) + (own.cheapestShare ?? 0)).toBeCloseTo(1, 12)
    expect(result.uncomparedShare).toBe(0)
    expect(rent.difference).toBeNull()
    expect(own.difference?.belowZeroShare).toBe(own.cheapestShare)
    // Own less rent: 300 less the percentile from the other end.
    expectWithin(own.difference?.p5 ?? null, 300 - 400, 0.02)
    expectWithin(own.difference?.p50 ?? null, 300 - MEDIAN, 0.06)
    expectWithin(own.difference?.p95 ?? null, 300 - 200, 0.02)
  })

  it('knows how well it knows a percentile: √(p(1−p)/n) over the density there', () => {
    const density = (x: number, score: number) =>
      Math.exp(-(score ** 2) / 2) / Math.sqrt(2 * Math.PI) / (x * DEVIATION)
    const error = (p: number, x: number, score: number) =>
      Math.sqrt((p * (1 - p)) / 100_000) / density(x, score)
    expectWithin(rent.standardErrors.p5, error(0.05, 200, 1.644854), 0.15)
    expectWithin(rent.standardErrors.p50, error(0.5, MEDIAN, 0), 0.15)
    expectWithin(rent.standardErrors.p95, error(0.95, 400, 1.644854), 0.15)
    expect(own.standardErrors).toEqual({ p5: 0, p50: 0, p95: 0 })
  })

  it('ends its convergence at the result itself', () => {
    const last = result.convergence.at(-1)
    expect(last?.trials).toBe(100_000)
    const { p5, p50, p95 } = rent.total
    expect(last?.strategies[0]).toEqual({ p5, p50, p95, standardErrors: rent.standardErrors })
    const errors = result.convergence.map(({ strategies }) => strategies[0]?.standardErrors.p50 ?? 0)
    expect(errors[0]).toBeGreaterThan(8 * (errors.at(-1) ?? 1))
  })

  it('counts every trial in a bin, between the extremes', () => {
    expect(rent.bins.length).toBeLessThanOrEqual(400)
    expect(rent.bins.reduce((sum, { count }) => sum + count, 0)).toBe(100_000)
    expect([rent.bins[0]?.low, rent.bins.at(-1)?.high]).toEqual([rent.total.min, rent.total.max])
    expect(own.bins).toEqual([{ low: 300, high: 300, count: 100_000 }])
  })
})

describe('a run', () => {
  it('finds the same as a plain simulation of the same figures', () => {
    const compiled = chatgptPlan('ranges')
    const run = { trials: 9000, seed: 3 }
    const result = resultOf(compiled, run)
    for (const { key, total, difference } of result.strategies) {
      const range = simulate(compiled.graph, [`${key}.total.cost`], run).ranges.get(`${key}.total.cost`)
      expect(total).toMatchObject({ p5: range?.p5, p50: range?.p50, p95: range?.p95, mean: range?.mean })
      if (difference === null) continue
      const id = `compare.${key}_less_${compiled.baseStrategy}.cost`
      const less = simulate(compiled.graph, [id], run).ranges.get(id)
      expect(difference).toEqual({
        p5: less?.p5,
        p50: less?.p50,
        p95: less?.p95,
        belowZeroShare: less?.belowZeroShare,
        absentShare: 0,
      })
    }
  })

  it('of a certain plan gives every percentile of every month the one value, and a certain winner', () => {
    const compiled = chatgptPlan('sinolink')
    const evaluation = evaluate(compiled.graph)
    const result = resultOf(compiled, { trials: 700, seed: 3 })
    for (const { key, total, months } of result.strategies) {
      const figure = figureJson(evaluation, findNode(compiled.graph, `${key}.total.cost`).index)
      const { p5, p25, p50, p75, p95, min, max } = total
      for (const value of [p5, p25, p50, p75, p95, min, max]) expect(value).toBe(figure.value)
      expectWithin(total.mean, figure.value ?? 0, 1e-12)
      for (const percentile of ['p5', 'p25', 'p50', 'p75', 'p95'] as const)
        expect(months.map((month) => month[percentile])).toEqual(figure.values)
    }
    const own = strategyOf(result, 'self_built')
    expect(own.cheapestShare).toBe(1)
    expect(own.difference?.belowZeroShare).toBe(1)
    expect(strategyOf(result, 'cloud').cheapestShare).toBe(0)
  })

  it('counts trials without a number apart, and calls nothing the cheapest in them', () => {
    const result = resultOf(scarceRent(), { trials: 50_000, seed: 11 })
    const rent = strategyOf(result, 'rent')
    const own = strategyOf(result, 'own')
    // Above 360: 1 − Φ(ln(360 / 282.843) / 0.210702) = 1 − Φ(1.14482) = 0.12614.
    expect(Math.abs(rent.total.absentShare - 0.12614)).toBeLessThan(0.006)
    expect(rent.total.max ?? 0).toBeLessThan(360)
    expect(result.uncomparedShare).toBe(rent.total.absentShare)
    expect(rent.months.map(({ absentShare }) => absentShare)).toEqual([
      rent.total.absentShare,
      rent.total.absentShare,
    ])
    expect(own.difference?.absentShare).toBe(rent.total.absentShare)
    expect(own.total.absentShare).toBe(0)
    // 0.61007 of all trials are below 300, whether or not others are absent.
    expect(Math.abs((rent.cheapestShare ?? 0) - 0.61007)).toBeLessThan(0.008)
    expect((rent.cheapestShare ?? 0) + (own.cheapestShare ?? 0) + result.uncomparedShare).toBeCloseTo(1, 12)
  })

  it('counts a tie for the first strategy', () => {
    const result = resultOf(handMadePlan({ a: { cost: '9' }, b: { cost: '7' }, c: { cost: '7' } }), {
      trials: 100,
      seed: 0,
    })
    expect(result.strategies.map(({ cheapestShare }) => cheapestShare)).toEqual([0, 1, 0])
  })

  it('in which nothing has a number is a result too', () => {
    const compiled = handMadePlan({
      rent: { cost: '100 to 200', atMost: '1' },
      own: { cost: '150', atMost: '1' },
    })
    const result = resultOf(compiled, { trials: 600, seed: 1 })
    const nothing = { p5: null, p25: null, p50: null, p75: null, p95: null }
    for (const strategy of result.strategies) {
      expect(strategy.total).toEqual({ ...nothing, mean: null, min: null, max: null, absentShare: 1 })
      expect(strategy.months).toEqual([
        { ...nothing, absentShare: 1 },
        { ...nothing, absentShare: 1 },
      ])
      expect(strategy.bins).toEqual([])
      expect(strategy.cheapestShare).toBe(0)
    }
    expect(strategyOf(result, 'own').difference).toEqual({
      p5: null,
      p50: null,
      p95: null,
      belowZeroShare: 0,
      absentShare: 1,
    })
    expect(result.uncomparedShare).toBe(1)
    expect(runResultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result)
  })

  it('gives no verdict when a total leaves something unpriced out', () => {
    const text = CHATGPT_TEXT.replace(/ {2}cloud:\n {4}kind: rent[\s\S]*?date: 2023-02-12\n/u, (block) =>
      block.replace(/ {4}price:[\s\S]*$/u, ''),
    )
    const read = readPlan(text)
    if ('problems' in read) throw new Error(JSON.stringify(read.problems))
    const compiled = compilePlan(read.plan.base, A100_CATALOGUE)
    if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems))
    const result = resultOf(compiled.compiled, { trials: 100, seed: 1 })
    expect(strategyOf(result, 'cloud').incomplete).not.toEqual([])
    expect(strategyOf(result, 'self_built').incomplete).toEqual([])
    expect(result.strategies.map(({ cheapestShare }) => cheapestShare)).toEqual([null, null])
    expect(result.strategies.map(({ difference }) => difference)).toEqual([null, null])
  })

  it('is a valid partial result after any piece, and has none before the first', () => {
    const state = startRun(scarceRent(), { trials: 2000, seed: 1 })
    expect(() => runResult(state)).toThrow(InvariantError)
    expect(advanceRun(state, 1)).toBe(512)
    const partial = runResult(state)
    expect(partial).toMatchObject({ isPartial: true, trials: { done: 512, asked: 2000 } })
    expect(runResultSchema.parse(JSON.parse(JSON.stringify(partial)))).toEqual(partial)
    // 512 trials of this run are the whole of a run of 512, but for the checkpoints.
    const short = resultOf(scarceRent(), { trials: 512, seed: 1 })
    expect(partial.strategies).toEqual(short.strategies)
    expect(advanceRun(state, 5000)).toBe(2000)
    expect(advanceRun(state, 1)).toBe(2000)
    expect(runResult(state).isPartial).toBe(false)
  })

  it('is told in a snapshot that the run does not change any more', () => {
    const state = startRun(rentOrOwn(), { trials: 20_000, seed: 1 })
    advanceRun(state, 4096)
    const snapshot = snapshotRun(state)
    const text = JSON.stringify(snapshot)
    advanceRun(state, 4096)
    expect(JSON.stringify(snapshot)).toBe(text)
    expect(text.length).toBeLessThan(20_000)
    expect(snapshot).toMatchObject({ done: 4096, trials: 20_000, unit: 'USD' })
    expect(snapshot.strategies.map(({ key, label }) => ({ key, label }))).toEqual([
      { key: 'rent', label: { en: 'rent', zh: 'rent' } },
      { key: 'own', label: { en: 'own', zh: 'own' } },
    ])
    expect(snapshot.strategies[1]).toMatchObject({ p5: 300, p50: 300, p95: 300 })
  })

  it('refuses to start what was not checked', () => {
    expect(() => startRun(rentOrOwn(), { trials: 99, seed: 1 })).toThrow(InvariantError)
  })
})

describe('a stored run', () => {
  const plans = { sample: chatgptPlan('ranges'), scarce: scarceRent() }
  const run = { trials: 13_001, seed: 42 }

  it('goes on to the same bytes and the same result, wherever it was cut, stored and resumed', () => {
    for (const compiled of Object.values(plans)) {
      const whole = finished(compiled, run)
      const [bytes, text] = [writeRunState(whole), JSON.stringify(runResult(whole))]
      const pieces = fc.array(
        fc.record({ trials: fc.integer({ min: 1, max: 6000 }), isStored: fc.boolean() }),
        {
          maxLength: 6,
        },
      )
      fc.assert(
        fc.property(pieces, (cuts) => {
          let state = startRun(compiled, run)
          for (const { trials, isStored } of cuts) {
            advanceRun(state, trials)
            if (isStored) state = readRunState(compiled, run, writeRunState(state))
          }
          advanceRun(state, run.trials)
          expect(JSON.stringify(runResult(state))).toBe(text)
          expect(writeRunState(state)).toEqual(bytes)
        }),
        { seed: 20230101, numRuns: 12 },
      )
    }
  })

  it('can be stored before its first trial and after its last', () => {
    const fresh = readRunState(plans.scarce, run, writeRunState(startRun(plans.scarce, run)))
    expect(fresh.done).toBe(0)
    const whole = finished(plans.scarce, run)
    expect(runResult(readRunState(plans.scarce, run, writeRunState(whole)))).toEqual(runResult(whole))
  })

  it('is refused for another plan or another run', () => {
    const compiled = rentOrOwn()
    const bytes = writeRunState(finished(compiled, run))
    const dearer = handMadePlan({ rent: { cost: '100 to 201' }, own: { cost: '150' } })
    expect(() => readRunState(dearer, run, bytes)).toThrow('another plan or run')
    expect(() => readRunState(compiled, { ...run, seed: 43 }, bytes)).toThrow('another plan or run')
    expect(() => readRunState(compiled, { ...run, trials: 13_000 }, bytes)).toThrow('another plan or run')
    expect(readRunState(rentOrOwn(), run, bytes).done).toBe(run.trials)
  })

  it('is refused when it is damaged, cut short or something else', () => {
    const bytes = writeRunState(finished(plans.scarce, run))
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] ?? 0) ^ change
        expect(() => readRunState(plans.scarce, run, damaged)).toThrow(InvariantError)
        expect(() => readRunState(plans.scarce, run, bytes.subarray(0, at))).toThrow(InvariantError)
      }),
      { seed: 20230101, numRuns: 200 },
    )
    expect(() => readRunState(plans.scarce, run, new Uint8Array(0))).toThrow(InvariantError)
  })
})
