import { expect, test } from 'vitest'
import { convergenceDomain } from './convergence-domain.ts'

test('the scatter of the first tenth does not set the scale', () => {
  const points = [
    { x: 10, low: -900, high: 4_000 },
    { x: 99, low: 700, high: 1_300 },
    { x: 100, low: 860, high: 890 },
    { x: 1_000, low: 871, high: 877 },
  ]
  expect(convergenceDomain(points)).toEqual([860, 890])
})

test('nothing yet is 0 to 0', () => {
  expect(convergenceDomain([])).toEqual([0, 0])
})
