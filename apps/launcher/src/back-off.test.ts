import { expect, test } from 'vitest'
import { BackOff } from './back-off.ts'

test('doubles from a quarter of a second to half a minute', () => {
  const backOff = new BackOff()
  const delays = Array.from({ length: 10 }, () => backOff.delayAfter(100))
  expect(delays).toEqual([250, 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000])
})

test('starts anew after a run of a minute, not after one just shorter', () => {
  const backOff = new BackOff()
  backOff.delayAfter(0)
  backOff.delayAfter(0)
  expect(backOff.delayAfter(59_999)).toBe(1000)
  expect(backOff.delayAfter(60_000)).toBe(250)
})
