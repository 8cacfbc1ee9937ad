import { expect, test } from 'vitest'
import { ticksAround } from './ticks-around.ts'

test.each([
  ['from 0 as any axis does', 0, 14, [0, 5, 10, 15]],
  // A span of 31k in at most four steps of 7.75k: the next round step is 10k.
  ['below and above 0, with 0 among them', -4_000, 27_000, [-10_000, 0, 10_000, 20_000, 30_000]],
  // A span of 7k in at most four steps of 1.75k: the next round step is 2k.
  ['far from 0', 871_000, 878_000, [870_000, 872_000, 874_000, 876_000, 878_000]],
  ['around a single value', 100, 100, [50, 75, 100, 125, 150]],
  ['around a single value below 0', -100, -100, [-150, -125, -100, -75, -50]],
  ['nothing', 0, 0, [0]],
  ['all below 0', -10, 0, [-10, -7.5, -5, -2.5, 0]],
])('%s', (_, low, high, ticks) => {
  expect(ticksAround(low, high)).toEqual(ticks)
})

test('an unknown end makes no axis of NaN', () => {
  expect(ticksAround(1, Number.NaN)).toEqual([0])
})

test('tenths are tenths', () => {
  expect(ticksAround(0.1, 0.45)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5])
})
