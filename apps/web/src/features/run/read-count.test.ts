import { expect, test } from 'vitest'
import { readCount } from './read-count.ts'

test.each([
  ['100000', 100_000],
  [' 100,000 ', 100_000],
  ['1,000,000', 1_000_000],
  ['1 000 000', 1_000_000],
  ['0', 0],
  ['', undefined],
  ['1,5', undefined],
  ['1.5', undefined],
  ['-5', undefined],
  ['1e5', undefined],
  ['many', undefined],
  ['9999999999999999', undefined],
])('%o is %s', (text, count) => {
  expect(readCount(text)).toBe(count)
})
