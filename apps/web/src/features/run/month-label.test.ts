import { expect, test } from 'vitest'
import { monthLabel } from './month-label.ts'

test('goes on over the end of a year', () => {
  expect(monthLabel('2027-01', 0, 'en')).toBe('Jan 2027')
  expect(monthLabel('2027-11', 14, 'en')).toBe('Jan 2029')
  expect(monthLabel('2027-11', 2, 'zh-CN')).toBe('2028年1月')
})

test('does not make up a month', () => {
  expect(() => monthLabel('soon', 0, 'en')).toThrow(RangeError)
})
