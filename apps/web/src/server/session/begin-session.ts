import { type Database, DomainError, isConnectionLost, type PasswordSignIn } from '@kilotoken/db'
import type { User } from 'next-auth'
import { z } from 'zod'
import { requestContext } from '../request-context.ts'
import { signInErrorText } from './sign-in-error.ts'

type Origin = Pick<PasswordSignIn, 'address' | 'agent' | 'replaces'>

/**
 * Runs a sign-in of the database for the request at hand, and wraps the session's secret as next-auth wants it.
 *
 * @throws Error whose message is a `signInErrorText`: next-auth hands on nothing else
 */
export async function beginSession(
  signIn: (database: Database, origin: Origin) => Promise<string>,
): Promise<User & { session: string }> {
  const { database, caller } = await requestContext()
  const { address, agent, sessionSecret: replaces } = caller
  try {
    return { id: 'session', session: await signIn(database, { address, agent, replaces }) }
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof z.ZodError)) logUnexpected(error)
    throw new Error(signInErrorText(error))
  }
}

function logUnexpected(error: unknown): void {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const code = isConnectionLost(error) ? 'DATABASE_AWAY' : 'SIGN_IN_FAILED'
  process.stderr.write(`${JSON.stringify({ level: 'error', code, cause })}\n`)
}
