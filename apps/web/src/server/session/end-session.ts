import { DomainError, enterUser, signOut } from '@kilotoken/db'
import { requestContext } from '../request-context.ts'

/**
 * Ends the session of the request at hand, before its cookie is cleared: a copy of the cookie is then worth nothing.
 *
 * One that has ended already is no failure.
 */
export async function endSession(): Promise<void> {
  const { database, caller } = await requestContext()
  try {
    await enterUser(database, caller.sessionSecret, 'mutation', signOut)
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'UNAUTHENTICATED')) throw error
  }
}
