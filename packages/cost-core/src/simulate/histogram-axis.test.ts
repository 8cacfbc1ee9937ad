import fc from 'fast-check'
import { expect, it } from 'vitest'
import { equalBins } from './equal-bins.ts'
import { histogramAxis } from './histogram-axis.ts'
import type { RunBin } from './run-result-schema.ts'

it('covers the bulk in round bars, with the threshold at the p95', () => {
  // Evenly from 100 to 1,100: 0.1% is 101, 99.7% is 1,097; a fiftieth of that is 19.92, so bars of 20 from 100 to 1,100.
  // The p95 is 1,050, a fifth of a bar 4: 262.5 steps, rounded up to 263.
  expect(histogramAxis([{ low: 100, high: 1100, count: 1000 }])).toEqual({
    from: 100,
    to: 1100,
    count: 50,
    width: 20,
    step: 4,
    threshold: 1052,
  })
})

it('leaves a far tail to words', () => {
  const axis = histogramAxis([
    { low: 0, high: 100, count: 998 },
    { low: 1e6, high: 1e6, count: 2 },
  ])
  expect(axis?.to).toBe(100)
})

it('has nothing to draw of no trials, or of one value', () => {
  expect(histogramAxis([])).toBeUndefined()
  expect(histogramAxis([{ low: 5, high: 5, count: 100 }])).toBeUndefined()
  expect(histogramAxis([{ low: 0, high: 0, count: 100 }])).toBeUndefined()
})

it('always makes an axis that can be drawn, of about fifty bars', () => {
  const bins = fc
    .array(
      fc.record({
        gap: fc.double({ min: 0, max: 1e6, noNaN: true }),
        count: fc.integer({ min: 1, max: 1e5 }),
      }),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    .chain((parts) =>
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((start) => {
        let low = start
        return parts.map(({ gap, count }): RunBin => {
          const bin = { low, high: low + gap, count }
          low += gap
          return bin
        })
      }),
    )
  fc.assert(
    fc.property(bins, (some) => {
      const axis = histogramAxis(some)
      if (axis === undefined) return
      expect(axis.count).toBeGreaterThanOrEqual(1)
      expect(axis.count).toBeLessThanOrEqual(52)
      expect(axis.threshold).toBeGreaterThanOrEqual(axis.from - axis.step)
      const drawn = equalBins(some, axis)
      expect(drawn?.aboveShare).toBeLessThanOrEqual(0.0031)
      expect(drawn?.belowShare).toBeLessThanOrEqual(0.0011)
    }),
    { seed: 7, numRuns: 300 },
  )
})
