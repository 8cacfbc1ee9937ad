import { expect, test } from 'vitest'
import { thinned } from './thinned.ts'

const line = (count: number) => Array.from({ length: count }, (_, value) => ({ value }))

test('leaves few points as they are', () => {
  expect(thinned(line(10), 10)).toEqual(line(10))
  expect(thinned([], 10)).toEqual([])
})

test('keeps every third of many, and the last', () => {
  expect(thinned(line(12), 5).map(({ value }) => value)).toEqual([0, 3, 6, 9, 11])
})

test('keeps both ends of a step', () => {
  const stepped = [...line(5), { value: 4 }, ...line(12).slice(5)]
  expect(thinned(stepped, 5).filter(({ value }) => value === 4)).toHaveLength(2)
})
