import { expect, test } from 'vitest'
import { firstAnswers, missingAnswers, monthsOf } from './answers.ts'

test('a plan begins with the next month, also over the end of a year', () => {
  expect(firstAnswers(new Date('2026-11-30T23:59:59Z')).start).toBe('2026-12')
  expect(firstAnswers(new Date('2026-12-01T00:00:00Z')).start).toBe('2027-01')
})

test('what has no sensible first answer is asked', () => {
  const first = firstAnswers(new Date('2026-11-25'))
  expect(missingAnswers(first)).toEqual(['name', 'usersPerDay', 'rentPrice'])
  expect(missingAnswers({ ...first, buy: 'own' })).toEqual(['name', 'usersPerDay'])
  expect(missingAnswers({ ...first, model: ' ' })).toContain('model')
})

test.each([
  ['12', 12],
  [' 120 ', 120],
  ['0', undefined],
  ['121', undefined],
  ['1.5', undefined],
  ['', undefined],
])('%j months', (months, expected) => {
  expect(monthsOf({ months })).toBe(expected)
})
