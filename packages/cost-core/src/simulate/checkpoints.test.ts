import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkpoints } from './checkpoints.ts'

test('a run of 160,000 is looked at after (k/40)² of it', () => {
  const points = checkpoints(160_000)
  expect(points.slice(0, 4)).toEqual([100, 400, 900, 1600])
  expect(points.slice(-2)).toEqual([152_100, 160_000])
  expect(points).toHaveLength(40)
})

test('a short run is looked at where there is something to see', () => {
  expect(checkpoints(100)).toEqual([100])
  // The first k with 1000 · k² / 1600 ≥ 100 is 13: 105.625.
  expect(checkpoints(1000).slice(0, 2)).toEqual([105, 122])
})

test('points rise, end at the last trial, and never lie closer than before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 2_000_000 }), (trials) => {
      const points = checkpoints(trials)
      expect(points.at(-1)).toBe(trials)
      expect(points.length).toBeLessThanOrEqual(40)
      for (const [at, point] of points.entries()) expect(point).toBeGreaterThan(points[at - 1] ?? 99)
    }),
    { seed: 20230101, numRuns: 500 },
  )
})
