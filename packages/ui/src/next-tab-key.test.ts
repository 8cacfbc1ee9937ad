import { expect, test } from 'vitest'
import { nextTabKey } from './next-tab-key.ts'

test.each([
  ['a', 'ArrowRight', 'b'],
  ['c', 'ArrowRight', 'a'],
  ['a', 'ArrowLeft', 'c'],
  ['b', 'ArrowLeft', 'a'],
  ['b', 'Home', 'a'],
  ['a', 'End', 'c'],
  ['a', 'x', undefined],
  ['gone', 'ArrowRight', undefined],
])('from %s, %s leads to %s', (from, key, to) => {
  expect(nextTabKey(['a', 'b', 'c'], from, key)).toBe(to)
})
