import { expect, test } from 'vitest'
import { timeLeft } from './time-left.ts'

test.each([
  // 62% in 31 s is 2% a second: 38% take 19 s.
  [{ elapsedMs: 31_000, done: 62_000, trials: 100_000 }, 19_000],
  [{ elapsedMs: 500, done: 100, trials: 100 }, 0],
  [{ elapsedMs: 500, done: 120, trials: 100 }, 0],
  [{ elapsedMs: 500, done: 0, trials: 100 }, undefined],
  [{ elapsedMs: 500, done: 499, trials: 100_000 }, undefined],
  [{ elapsedMs: null, done: 50, trials: 100 }, undefined],
  [{ elapsedMs: 0, done: 50, trials: 100 }, undefined],
  [{ elapsedMs: 500, done: 0, trials: 0 }, undefined],
])('%o leaves %s', (run, left) => {
  expect(timeLeft(run)).toBe(left)
})
