import { expect, test } from 'vitest'
import { nameInput } from './account-input.ts'

test.each([' Ada ', '小明', 'आदित्य', '👩\u200D🚀', 'علی\u200Cرضا'])('%j is a name', (name) => {
  expect(nameInput.parse(name)).toBe(name.trim())
})

test.each([
  '',
  '  ',
  '\u200B',
  '\u2060\u3000',
  'a\nb',
  'a\u2028b',
  'Ada\u202Enimda',
  '\u2066Ada',
  'A'.repeat(101),
])('%j is none', (name) => {
  expect(nameInput.safeParse(name).success).toBe(false)
})
