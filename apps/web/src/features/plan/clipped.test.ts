import { expect, test } from 'vitest'
import { clipped } from './clipped.ts'

test('one line, and the end of a long one left out', () => {
  expect(clipped(' a:\n  b ')).toBe('a: b')
  expect(clipped(undefined)).toBe('')
  expect(clipped('x'.repeat(120))).toBe('x'.repeat(120))
  expect(clipped('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`)
  expect([...clipped('😀'.repeat(121))]).toHaveLength(120)
})
