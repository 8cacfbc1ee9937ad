import { expect, test } from 'vitest'
import { type NumberedToast, withToast } from './with-toast.ts'

test('the newest three stay, and no two share a number', () => {
  let toasts: NumberedToast[] = []
  for (const text of ['a', 'b', 'c', 'd']) toasts = withToast(toasts, { text })
  expect(toasts.map(({ text }) => text)).toEqual(['b', 'c', 'd'])
  expect(new Set(toasts.map(({ id }) => id)).size).toBe(3)
})

test('a number is not used again while its toast may still be on its way out', () => {
  const [first, second] = withToast(withToast([], { text: 'a' }), { text: 'b' })
  const next = withToast([second as NumberedToast], { text: 'c' })
  expect(next.map(({ id }) => id)).not.toContain(first?.id)
})
