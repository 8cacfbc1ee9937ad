import { expect, test } from 'vitest'
import { keyOf } from './key-of.ts'

test.each([
  ['Customer chat', 'customer_chat'],
  ['  2nd line: Café! ', 'nd_line_cafe'],
  ['客服', 'serving'],
  ['', 'serving'],
])('%s becomes %s', (name, key) => {
  expect(keyOf(name, 'serving', [])).toBe(key)
})

test('a key that is there already gets a number, within the longest key', () => {
  expect(keyOf('Chat', 'serving', ['chat', 'chat_2'])).toBe('chat_3')
  const long = 'a'.repeat(31)
  expect(keyOf(long, 'serving', [long])).toBe(`${'a'.repeat(29)}_2`)
})
