import { expect, test } from 'vitest'
import { monthlyStacks } from './monthly-stacks.ts'

test('lines of one hue are one segment, an unknown month takes no room', () => {
  const [first, second] = monthlyStacks({
    key: 'a',
    lines: [
      { line: 'data', values: [1, null] },
      { line: 'management', values: [2, 3] },
      { line: 'energy', values: [4, 5] },
    ],
  })
  expect(first).toEqual({
    total: 7,
    segments: [
      { line: 'data', tone: 'other', value: 3 },
      { line: 'energy', tone: 'energy', value: 4 },
    ],
  })
  expect(second?.total).toBe(8)
})

test('a column in which nothing counts has no months', () => {
  expect(monthlyStacks({ key: 'a', lines: [] })).toEqual([])
})
