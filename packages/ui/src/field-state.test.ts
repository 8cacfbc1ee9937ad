import { expect, test } from 'vitest'
import { fieldState } from './field-state.ts'

test.each([
  [
    { error: 'e', warning: 'w', hint: 'h' },
    { kind: 'error', words: 'e' },
  ],
  [
    { warning: 'w', hint: 'h' },
    { kind: 'warning', words: 'w' },
  ],
  [
    { error: undefined, hint: 'h' },
    { kind: 'hint', words: 'h' },
  ],
  [
    { error: '', warning: '', hint: 'h' },
    { kind: 'hint', words: 'h' },
  ],
  [{ hint: '' }, undefined],
  [{}, undefined],
])('%o says %o', (words, state) => {
  expect(fieldState(words)).toEqual(state)
})
