import fc from 'fast-check'
import { expect, it } from 'vitest'
import { niceTicks } from './nice-ticks.ts'

it.each([
  [51_627_408, [0, 2e7, 4e7, 6e7]],
  [100, [0, 25, 50, 75, 100]],
  [0.7, [0, 0.2, 0.4, 0.6, 0.8]],
  [0, [0]],
  [Number.NaN, [0]],
])('up to %d', (most, ticks) => {
  expect(niceTicks(most)).toEqual(ticks.map((tick) => expect.closeTo(tick, 9)))
})

it('cover the range with few steps of one size', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (most) => {
      const ticks = niceTicks(most)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9))
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks[0]).toBe(0)
    }),
    { seed: 47 },
  )
})
