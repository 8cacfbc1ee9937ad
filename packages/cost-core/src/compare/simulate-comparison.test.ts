import { describe, expect, it } from 'vitest'
import { chatgptPlan } from '../../test/chatgpt-sample.ts'
import { bothRents, column, twoRents } from '../../test/two-rents.ts'
import { simulate } from '../simulate/simulate.ts'
import type { CompareColumn } from './compare-column.ts'
import { compareColumns } from './compare-columns.ts'
import { comparisonVerdict } from './comparison-verdict.ts'
import {
  type ComparisonTrials,
  cheapestShares,
  differenceRange,
  isUncertain,
  simulateComparison,
  totalRange,
} from './simulate-comparison.ts'

const TRIALS = 4000

function run(columns: readonly CompareColumn[], seed = 7): ComparisonTrials {
  const work = simulateComparison(columns, { seed, trials: TRIALS })
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

function verdictOf(columns: readonly CompareColumn[], trials: ComparisonTrials) {
  const result = compareColumns(columns, columns[0]?.key ?? '')
  if ('refusal' in result) throw new Error(result.refusal.kind)
  return comparisonVerdict(result.comparison, trials)
}

describe('simulateComparison', () => {
  it('meets the closed form: 8,760 GPU-hours at a price evenly between 1.80 and 2.20', () => {
    const columns = bothRents({ metered: '1.8..2.2 USD/GPU-h' })
    const trials = run(columns)
    const total = totalRange(trials, 'metered')
    // p5 is 1.82, p95 is 2.18.
    expect(Math.abs((total?.low ?? 0) / (8760 * 1.82) - 1)).toBeLessThan(0.005)
    expect(Math.abs((total?.high ?? 0) / (8760 * 2.18) - 1)).toBeLessThan(0.005)
    expect(totalRange(trials, 'staffed')).toEqual({
      low: expect.closeTo(26_280, 6),
      middle: expect.closeTo(26_280, 6),
      high: expect.closeTo(26_280, 6),
    })
    expect(verdictOf(columns, trials)).toMatchObject({ kind: 'cheapest', cheapest: 'metered', share: 1 })
  })

  it('is too close to call where the difference may fall either side of zero', () => {
    // 8,760 × (p − 3), p evenly between 2.90 and 3.50: p5 is −613.20, p95 is 4,117.20; staffed wins where p > 3: 5/6.
    const columns = bothRents({ metered: '2.9..3.5 USD/GPU-h' })
    const verdict = verdictOf(columns, run(columns))
    expect(verdict).toMatchObject({ kind: 'tooClose', closeness: 'spread', cheapest: 'staffed' })
    if (verdict.kind !== 'tooClose') throw new Error(verdict.kind)
    expect(Math.abs((verdict.share ?? 0) - 5 / 6)).toBeLessThan(0.02)
    expect(Math.abs((verdict.range?.low ?? 0) + 613.2)).toBeLessThan(80)
    expect(Math.abs((verdict.range?.high ?? 0) - 4117.2)).toBeLessThan(80)
    expect(verdict.amount).toBeCloseTo(8760 * 0.2, 6)
  })

  it('draws what two plans share once: the same input cancels out of their difference', () => {
    const columns = [
      column(twoRents({ metered: '1 to 4 USD/GPU-h' }), 'metered', 'one'),
      column(twoRents({ metered: '1 to 4 USD/GPU-h' }), 'metered', 'two'),
    ]
    const trials = run(columns)
    expect(differenceRange(trials, 'one', 'two')).toEqual({ low: 0, middle: 0, high: 0 })
    expect([...cheapestShares(trials).values()]).toEqual([0.5, 0.5])
  })

  it('says what a simulation of the plan says, and the same however the columns are ordered', () => {
    const compiled = chatgptPlan('ranges')
    const columns = [column(compiled, 'cloud'), column(compiled, 'self_built')]
    const trials = run(columns)
    const { ranges } = simulate(compiled.graph, ['cloud.total.cost'], { trials: TRIALS, seed: 7 })
    const range = totalRange(trials, 'cloud')
    // The histogram of the simulation is exact to 0.27%.
    expect(Math.abs((range?.low ?? 0) / (ranges.get('cloud.total.cost')?.p5 ?? 0) - 1)).toBeLessThan(0.003)
    expect(Math.abs((range?.high ?? 0) / (ranges.get('cloud.total.cost')?.p95 ?? 0) - 1)).toBeLessThan(0.003)
    const turned = run([...columns].reverse())
    expect(turned.totals.get('cloud')).toEqual(trials.totals.get('cloud'))
  })

  it('shares of the draws add up to one', () => {
    const trials = run(bothRents({ metered: '2.9..3.5 USD/GPU-h' }))
    const sum = [...cheapestShares(trials).values()].reduce((so, share) => so + share, 0)
    expect(sum).toBeCloseTo(1, 12)
  })

  it('tells its progress, rising to the whole', () => {
    const work = simulateComparison(bothRents(), { seed: 1, trials: 300 })
    const progress = [...work]
    expect(progress.at(-1)).toBe(1)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.length).toBeGreaterThan(1)
  })

  it('knows a comparison without ranges', () => {
    expect(isUncertain(bothRents())).toBe(false)
    expect(isUncertain(bothRents({ metered: '1 to 2 USD/GPU-h' }))).toBe(true)
  })
})

describe('a column that leaves something out', () => {
  it('has no total in any draw, and is never the cheapest', () => {
    const trials = run(bothRents({ metered: '', staffed: '1 to 2 USD/GPU-h' }))
    expect(totalRange(trials, 'metered')).toBeUndefined()
    expect([...cheapestShares(trials)]).toEqual([
      ['metered', 0],
      ['staffed', 1],
    ])
  })
})
