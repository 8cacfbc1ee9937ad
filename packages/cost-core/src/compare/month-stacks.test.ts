import { expect, test } from 'vitest'
import { monthStacks } from './month-stacks.ts'

const groupOf = (line: string) => (line === 'energy' ? 'energy' : 'other')

test('lines of one group are one segment, an unknown month takes no room', () => {
  const lines = [
    { line: 'data', values: [1, null] },
    { line: 'management', values: [2, 3] },
    { line: 'energy', values: [4, 5] },
  ] as const
  const [first, second] = monthStacks({ key: 'a', lines }, groupOf)
  expect(first).toEqual({
    total: 7,
    segments: [
      { line: 'data', group: 'other', value: 3 },
      { line: 'energy', group: 'energy', value: 4 },
    ],
  })
  expect(second?.total).toBe(8)
})

test('a column in which nothing counts has no months', () => {
  expect(monthStacks({ key: 'a', lines: [] }, groupOf)).toEqual([])
})
