import { expect, test } from 'vitest'
import { RecentlyUsed } from './recently-used.ts'

test('what was asked for longest ago goes first', () => {
  const kept = new RecentlyUsed<number>(2)
  kept.keep('a', 1)
  kept.keep('b', 2)
  expect(kept.find('a')).toBe(1)
  kept.keep('c', 3)
  expect(['a', 'b', 'c'].map((key) => kept.find(key))).toEqual([1, undefined, 3])
})
