import { expect, test } from 'vitest'
import { initialOf } from './initial-of.ts'

test.each([
  ['ops', 'O'],
  ['  “quoted” team', 'Q'],
  ['3rd line', '3'],
  ['平台组', '平'],
  ['𠮷野', '𠮷'],
  ['élan', 'É'],
  ['', '·'],
  ['—', '·'],
])('%j stands as %s', (name, initial) => {
  expect(initialOf(name)).toBe(initial)
})
