import { eq } from 'drizzle-orm'
import { sessions } from '../../schema/users.ts'
import { type UserScope, work } from '../../scope/scope.ts'
import { recordInTeams } from './record-in-teams.ts'

/** Ends the session of the caller: its secret is refused from the next call on. */
export async function signOut(scope: UserScope): Promise<void> {
  await scope[work].tx.delete(sessions).where(eq(sessions.id, scope.sessionId))
  await recordInTeams(scope, { action: 'account.signed_out' })
}
