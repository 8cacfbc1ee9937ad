import { expect, test } from 'vitest'
import { axisTicks } from './axis-ticks.ts'

test.each([
  [14, [0, 5, 10, 15]],
  [1_372_329, [0, 500_000, 1_000_000, 1_500_000]],
  [0.00177, [0, 0.0005, 0.001, 0.0015, 0.002]],
  [10, [0, 2, 4, 6, 8, 10]],
  [0, [0]],
])('up to %d', (top, ticks) => {
  const found = axisTicks(top)
  expect(found).toHaveLength(ticks.length)
  for (const [index, tick] of ticks.entries()) expect(found[index]).toBeCloseTo(tick, 10)
})

test('covers the top with at most six ticks, over twelve powers of ten', () => {
  for (let exponent = -6; exponent < 6; exponent += 0.07) {
    const ticks = axisTicks(10 ** exponent)
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(10 ** exponent * (1 - 1e-12))
    expect(ticks.length).toBeLessThanOrEqual(6)
  }
})
