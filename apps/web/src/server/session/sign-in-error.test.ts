import { DomainError } from '@kilotoken/db'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { signInErrorText } from './sign-in-error.ts'

test.each([
  [new DomainError('WRONG_CREDENTIALS'), 'WRONG_CREDENTIALS'],
  [new DomainError('TOO_MANY_ATTEMPTS', { retryAfterSeconds: 840 }), 'TOO_MANY_ATTEMPTS:840'],
  [z.string().safeParse(1).error, 'WRONG_CREDENTIALS'],
  [new Error('password=hunter2 at db.internal'), 'UNAVAILABLE'],
])('%s is told as %s', (error, text) => {
  expect(signInErrorText(error)).toBe(text)
})
