import { expect, test } from 'vitest'
import { isTypedName } from './is-typed-name.ts'

test.each([
  ['Platform', 'Platform', true],
  [' Platform ', 'Platform', true],
  ['cafe\u0301', 'caf\u00e9', true],
  ['platform', 'Platform', false],
  ['', 'Platform', false],
  ['Platform 2', 'Platform', false],
])('%j for %j: %s', (typed, expected, answer) => {
  expect(isTypedName(typed, expected)).toBe(answer)
})
