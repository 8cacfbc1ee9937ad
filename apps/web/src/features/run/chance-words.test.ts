import { expect, test } from 'vitest'
import { chanceWords } from './chance-words.ts'

test.each([
  [0, { kind: 'none' }],
  [0.000_01, { kind: 'rare' }],
  [0.0099, { kind: 'rare' }],
  [0.01, { kind: 'tenth', of: 100 }],
  [0.05, { kind: 'tenth', of: 20 }],
  [0.273, { kind: 'tenth', of: 4 }],
  [0.44, { kind: 'tenth', of: 2 }],
  [0.45, { kind: 'half' }],
  [0.55, { kind: 'half' }],
  [0.551, { kind: 'likely', part: 6, of: 10 }],
  [0.97, { kind: 'likely', part: 9, of: 10 }],
  [0.991, { kind: 'sure' }],
  [1, { kind: 'all' }],
])('%s', (share, words) => {
  expect(chanceWords(share)).toEqual(words)
})
