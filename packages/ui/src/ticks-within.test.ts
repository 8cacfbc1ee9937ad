import { expect, test } from 'vitest'
import { ticksWithin } from './ticks-within.ts'

test.each([
  // A span of 1.4M in seven steps: 0.2M.
  [400_000, 1_800_000, [400_000, 600_000, 800_000, 1_000_000, 1_200_000, 1_400_000, 1_600_000, 1_800_000]],
  [6, 36, [10, 15, 20, 25, 30, 35]],
  [-5_568, 524, [-5_000, -4_000, -3_000, -2_000, -1_000, 0]],
  [3, 3, []],
  [Number.NaN, 3, []],
])('from %d to %d', (low, high, ticks) => {
  expect(ticksWithin(low, high)).toEqual(ticks)
})

test('never outside and at most nine, over twelve powers of ten', () => {
  for (let exponent = -6; exponent < 6; exponent += 0.07) {
    const [low, high] = [10 ** exponent * 0.37, 10 ** exponent]
    const ticks = ticksWithin(low, high)
    expect(ticks.length).toBeGreaterThan(1)
    expect(ticks.length).toBeLessThanOrEqual(9)
    expect(ticks[0]).toBeGreaterThanOrEqual(low * (1 - 1e-9))
    expect(ticks.at(-1)).toBeLessThanOrEqual(high * (1 + 1e-9))
  }
})
