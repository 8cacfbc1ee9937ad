import { DomainError } from '@kilotoken/db'
import { z } from 'zod'

/**
 * A failed sign-in as the one string that next-auth carries: the domain code and, after a colon, the seconds to wait.
 *
 * `readSignInError` of the account's pages takes it apart.
 */
export function signInErrorText(error: unknown): string {
  if (error instanceof z.ZodError) return 'WRONG_CREDENTIALS'
  if (!(error instanceof DomainError)) return 'UNAVAILABLE'
  const { retryAfterSeconds } = error.params
  return typeof retryAfterSeconds === 'number' ? `${error.code}:${retryAfterSeconds}` : error.code
}
