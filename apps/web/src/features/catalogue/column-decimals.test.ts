import { expect, test } from 'vitest'
import { columnDecimals } from './column-decimals.ts'

test.each([
  [[34.36, 80, 1792.5], 0],
  [[3.5, 10.2, 120], 1],
  [[0.35, 10], 2],
  [[1, 8, 72], 0],
  [[], 0],
])('%j has %i', (values, decimals) => {
  expect(columnDecimals(values)).toBe(decimals)
})
