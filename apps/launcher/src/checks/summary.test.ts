import { expect, test } from 'vitest'
import { summary } from './summary.ts'

test('a line a step, and last the sums', () => {
  const lines = summary([
    { name: 'lint', passed: 1, failed: 0, seconds: 2.25 },
    { name: 'unit tests', passed: 40, failed: 2, seconds: 61 },
  ]).split('\n')
  expect(lines[0]).toMatch(/^✓ lint {11}2\.[23] s {3}1 passed, 0 failed$/)
  expect(lines[1]).toMatch(/^✗ unit tests {4}61\.0 s {3}40 passed, 2 failed$/)
  expect(lines.at(-1)).toBe('41 passed, 2 failed')
})
