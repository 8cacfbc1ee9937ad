import { expect, it } from 'vitest'
import { columnOf, monthOf, widest } from './series.ts'

it('reads a month of a series, and the one number of a scalar in every month', () => {
  expect([0, 1, 2].map((month) => monthOf(Float64Array.of(5, 6), month))).toEqual([5, 6, Number.NaN])
  expect([0, 1, 2].map((month) => monthOf(Float64Array.of(5), month))).toEqual([5, 5, 5])
})

it('reads a month of columns, and the one column of a scalar in every month', () => {
  const [first, second] = [Float64Array.of(1), Float64Array.of(2)]
  expect(columnOf([first, second], 0)).toBe(first)
  expect(columnOf([first, second], 1)).toBe(second)
  expect(columnOf([first], 7)).toBe(first)
  expect(() => columnOf([first, second], 2)).toThrow('no column for month 2')
})

it('is monthly as soon as one input is', () => {
  expect(widest(['scalar', 'monthly'])).toBe('monthly')
  expect(widest(['scalar', 'scalar'])).toBe('scalar')
  expect(widest([])).toBe('scalar')
})
