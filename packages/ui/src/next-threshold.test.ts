import { expect, test } from 'vitest'
import { nextThreshold } from './next-threshold.ts'
import { thresholdAt } from './threshold-at.ts'

const range = { low: 393_112, high: 1_800_000, step: 25_000 }

test.each([
  ['ArrowRight', 1_000_000, 1_025_000],
  ['ArrowUp', 1_000_000, 1_025_000],
  ['ArrowLeft', 1_000_000, 975_000],
  ['ArrowDown', 1_000_000, 975_000],
  ['PageUp', 1_000_000, 1_250_000],
  ['PageDown', 1_000_000, 750_000],
  ['Home', 1_000_000, 393_112],
  ['End', 1_000_000, 1_800_000],
  // From between two steps to the next one, on either side.
  ['ArrowRight', 1_010_000, 1_025_000],
  ['ArrowLeft', 1_010_000, 1_000_000],
  // Not past an end.
  ['ArrowRight', 1_790_000, 1_800_000],
  ['PageDown', 500_000, 393_112],
])('%s from %d', (key, value, next) => {
  expect(nextThreshold(key, value, range)).toBe(next)
})

test.each(['t', 'Tab', 'Enter', 'constructor'])('%s is not its key', (key) => {
  expect(nextThreshold(key, 1_000_000, range)).toBeUndefined()
})

test('ten steps of a tenth are one', () => {
  let value = 0
  for (let count = 0; count < 10; count++)
    value = nextThreshold('ArrowRight', value, { low: 0, high: 2, step: 0.1 }) ?? 0
  expect(value).toBe(1)
})

test.each([
  // 400k + 0.43 of 1.4M = 1.002M
  [0.43, 1_000_000],
  [-0.2, 400_000],
  [1.7, 1_800_000],
])('a drag to %d of the axis', (share, value) => {
  expect(thresholdAt(share, { low: 400_000, high: 1_800_000, step: 25_000 })).toBe(value)
})
