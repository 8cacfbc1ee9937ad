import { expect, test } from 'vitest'
import { readSignInError } from './read-sign-in-error.ts'

test.each([
  ['http://host/api/auth/error?error=WRONG_CREDENTIALS', { code: 'WRONG_CREDENTIALS', params: {} }],
  [
    'http://host/api/auth/error?error=TOO_MANY_ATTEMPTS%3A840',
    { code: 'TOO_MANY_ATTEMPTS', params: { retryAfterSeconds: 840 } },
  ],
  ['http://host/api/auth/signin?csrf=true', { code: 'UNAVAILABLE' }],
  ['undefined', { code: 'UNAVAILABLE' }],
])('%s', (url, refusal) => {
  expect(readSignInError(url)).toEqual(refusal)
})
