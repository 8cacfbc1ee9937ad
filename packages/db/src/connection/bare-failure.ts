import { DrizzleQueryError } from 'drizzle-orm/errors'

/** The server's own error. drizzle's wrapper repeats every parameter in its message, and messages reach logs. */
export function bareFailure(error: unknown): unknown {
  return error instanceof DrizzleQueryError && error.cause !== undefined ? error.cause : error
}
