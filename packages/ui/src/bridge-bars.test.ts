import { expect, test } from 'vitest'
import { bridgeBars } from './bridge-bars.ts'

test('each step starts where the one before ended, the totals at 0', () => {
  expect(bridgeBars(9_855, [-9_855, 5_667, 3_750, 2_704], 12_121)).toEqual([
    { from: 0, to: 9_855 },
    { from: 9_855, to: 0 },
    { from: 0, to: 5_667 },
    { from: 5_667, to: 9_417 },
    { from: 9_417, to: 12_121 },
    { from: 0, to: 12_121 },
  ])
})

test('a step down to nothing ends at nothing, whatever rounding leaves', () => {
  // 0.3 − 0.1 − 0.2 is −2.8e-17 in floating point.
  expect(bridgeBars(0.3, [-0.1, -0.2], 0)[2]).toEqual({ from: expect.closeTo(0.2), to: 0 })
})
