import { describe, expect, it } from 'vitest'
import { isTooClose } from './is-too-close.ts'
import type { RunResult } from './run-result-schema.ts'
import { runVerdict } from './run-verdict.ts'

const ABSENT = { p5: null, p25: null, p50: null, p75: null, p95: null }

function strategies(shares: Readonly<Record<string, number | null>>): Pick<RunResult, 'strategies'> {
  return {
    strategies: Object.entries(shares).map(([key, cheapestShare], at) => ({
      key,
      label: { key },
      isBase: at === 0,
      incomplete: [],
      total: { ...ABSENT, mean: null, min: null, max: null, absentShare: 0 },
      standardErrors: { p5: null, p50: null, p95: null },
      bins: [],
      months: [],
      difference: null,
      cheapestShare,
    })),
  }
}

describe('runVerdict', () => {
  it('is sure from 95% on', () => {
    expect(runVerdict(strategies({ own: 0.05, rent: 0.95 }))).toEqual({
      kind: 'cheapest',
      key: 'rent',
      share: 0.95,
    })
    expect(runVerdict(strategies({ own: 0.9499, rent: 0.0501 }))).toEqual({
      kind: 'tooClose',
      key: 'own',
      share: 0.9499,
    })
  })

  it('counts trials that cannot be compared against being sure', () => {
    expect(runVerdict(strategies({ own: 0.9, rent: 0 }))).toMatchObject({ kind: 'tooClose', key: 'own' })
  })

  it('says nothing of one strategy, of an incomplete total, or when no trial can be compared', () => {
    expect(runVerdict(strategies({ own: 1 }))).toEqual({ kind: 'only', key: 'own' })
    expect(runVerdict(strategies({ own: null, rent: null }))).toEqual({ kind: 'unknown' })
    expect(runVerdict(strategies({ own: 0, rent: 0 }))).toEqual({ kind: 'unknown' })
    expect(runVerdict({ strategies: [] })).toEqual({ kind: 'unknown' })
  })
})

describe('isTooClose', () => {
  it.each([
    [-5, 5, true],
    [0, 5, true],
    [-5, 0, true],
    [1, 5, false],
    [-5, -1, false],
    [null, 5, true],
    [null, null, true],
  ])('p5 %s and p95 %s: %s', (p5, p95, isClose) => {
    expect(isTooClose({ p5, p95 })).toBe(isClose)
  })
})
