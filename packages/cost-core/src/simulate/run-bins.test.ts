import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unit } from '../units/unit.ts'
import { cumulative } from './cumulative.ts'
import { equalBins } from './equal-bins.ts'
import { LogHistogram } from './log-histogram.ts'
import { runBins } from './run-bins.ts'
import type { RunBin } from './run-result-schema.ts'
import { shareAbove } from './share-above.ts'

/** Ten trials spread over 0 to 10, ten at exactly 20, twenty spread over 20 to 40. */
const BINS: readonly RunBin[] = [
  { low: 0, high: 10, count: 10 },
  { low: 20, high: 20, count: 10 },
  { low: 20, high: 40, count: 20 },
]

describe('shareAbove', () => {
  it('is linear inside a bin, and strictly above a value that is one', () => {
    const shares = [-1, 0, 5, 10, 15, 19.9, 20, 30, 40, 41].map((threshold) => shareAbove(BINS, threshold))
    expect(shares).toEqual([1, 1, 35 / 40, 30 / 40, 30 / 40, 30 / 40, 20 / 40, 10 / 40, 0, 0])
  })

  it('has no answer without trials', () => {
    expect(shareAbove([], 5)).toBeUndefined()
  })
})

describe('cumulative', () => {
  it('rises from 0 to 1, flat across a gap and upright at a single value', () => {
    expect(cumulative(BINS)).toEqual([
      { value: 0, share: 0 },
      { value: 10, share: 0.25 },
      { value: 20, share: 0.25 },
      { value: 20, share: 0.5 },
      { value: 40, share: 1 },
    ])
    expect(cumulative([])).toEqual([])
  })
})

describe('equalBins', () => {
  it('spreads every bin over the bars it touches, and tells what lies beyond the axis', () => {
    expect(equalBins(BINS, { from: 5, to: 35, count: 3 })).toEqual({
      bins: [
        { low: 5, high: 15, share: 5 / 40 },
        { low: 15, high: 25, share: 15 / 40 },
        { low: 25, high: 35, share: 10 / 40 },
      ],
      belowShare: 5 / 40,
      aboveShare: 5 / 40,
    })
  })

  it('puts a single value into the bar that begins there, at the end of the axis into the last one', () => {
    const single = [{ low: 20, high: 20, count: 3 }]
    const shares = (axis: { from: number; to: number; count: number }) => {
      const drawn = equalBins(single, axis)
      return [drawn?.belowShare, ...(drawn?.bins ?? []).map(({ share }) => share), drawn?.aboveShare]
    }
    expect(shares({ from: 10, to: 30, count: 2 })).toEqual([0, 0, 1, 0])
    expect(shares({ from: 10, to: 20, count: 2 })).toEqual([0, 0, 1, 0])
    expect(shares({ from: 20, to: 30, count: 2 })).toEqual([0, 1, 0, 0])
    expect(shares({ from: 21, to: 30, count: 1 })).toEqual([1, 0, 0])
    expect(shares({ from: 10, to: 19, count: 1 })).toEqual([0, 0, 1])
  })

  it('adds up to one on any axis', () => {
    const axis = fc.record({
      from: fc.integer({ min: -20, max: 60 }),
      width: fc.integer({ min: 1, max: 90 }),
      count: fc.integer({ min: 1, max: 50 }),
    })
    fc.assert(
      fc.property(axis, ({ from, width, count }) => {
        const drawn = equalBins(BINS, { from, to: from + width, count })
        const inside = (drawn?.bins ?? []).reduce((sum, { share }) => sum + share, 0)
        expect(inside + (drawn?.belowShare ?? 0) + (drawn?.aboveShare ?? 0)).toBeCloseTo(1, 12)
      }),
      { seed: 20230101 },
    )
  })

  it('draws nothing without trials, and refuses an axis that is none', () => {
    expect(equalBins([], { from: 0, to: 1, count: 3 })).toBeUndefined()
    for (const axis of [
      { from: 1, to: 1, count: 3 },
      { from: 0, to: 1, count: 0 },
      { from: Number.NaN, to: 1, count: 3 },
    ])
      expect(() => equalBins(BINS, axis)).toThrow('not an axis')
  })
})

describe('runBins', () => {
  const values = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), {
    minLength: 1,
    maxLength: 2000,
  })

  it('are at most 400, in order, and answer within one bin what share lies above a threshold', () => {
    fc.assert(
      fc.property(values, fc.nat(), (list, pick) => {
        const histogram = new LogHistogram()
        histogram.addAll(list)
        const bins = runBins(histogram, unit('USD'))
        expect(bins.length).toBeLessThanOrEqual(400)
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
        expect([bins[0]?.low, bins.at(-1)?.high]).toEqual([Math.min(...list) + 0, Math.max(...list) + 0])
        for (const [at, { low, high }] of bins.entries()) {
          expect(low).toBeLessThanOrEqual(high)
          expect(low).toBeGreaterThanOrEqual(bins[at - 1]?.high ?? low)
        }
        const threshold = list[pick % list.length] ?? 0
        const slack = Math.abs(threshold) * 1e-6
        const touched = bins
          .filter(({ low, high }) => low <= threshold + slack && high >= threshold - slack)
          .reduce((sum, { count }) => sum + count, 0)
        const above = list.filter((value) => value > threshold).length
        expect(Math.abs((shareAbove(bins, threshold) ?? 0) * list.length - above)).toBeLessThanOrEqual(
          touched + 1e-6,
        )
      }),
      { seed: 20230101, numRuns: 100 },
    )
  })

  it('halves the resolution only as often as it must', () => {
    const histogram = new LogHistogram()
    // 2^(k/1024) for four octaves fills all 1,024 bins; merged by four they are 256.
    histogram.addAll(Array.from({ length: 4096 }, (_, k) => 2 ** ((k + 0.5) / 1024)))
    expect(runBins(histogram, unit('USD'))).toHaveLength(256)
  })
})

describe('a histogram', () => {
  it('never reports beyond its extremes, even where float32 rounds a value into the next bin', () => {
    // The largest double below 1 + 1/256 rounds to that bin edge in float32.
    const value = 1 + 1 / 256 - 2 ** -40
    const histogram = new LogHistogram()
    histogram.addAll([value, value])
    expect([histogram.quantile(0.05), histogram.quantile(0.95)]).toEqual([value, value])
    expect([...histogram.bins()]).toEqual([{ low: value, high: value, count: 2 }])
  })

  it('keeps values beyond float32 between its extremes', () => {
    const histogram = new LogHistogram()
    histogram.addAll([-1e200, 1e100, 1e200])
    expect([...histogram.bins()].map(({ count }) => count)).toEqual([1, 2])
    for (const p of [0.01, 0.5, 0.99]) expect(Math.abs(histogram.quantile(p))).toBeLessThanOrEqual(1e200)
  })
})
