import { and, eq, ne } from 'drizzle-orm'
import { sessions } from '../../schema/users.ts'
import { type UserScope, work } from '../../scope/scope.ts'
import { recordInTeams } from './record-in-teams.ts'

/** Ends all sessions of the caller but the one that asks, and returns how many. */
export async function revokeOtherSessions(scope: UserScope): Promise<number> {
  const ended = await endOtherSessions(scope)
  if (ended > 0)
    await recordInTeams(scope, { action: 'account.session_revoked', details: { sessions: ended } })
  return ended
}

/** The same without an entry in the log, as part of a change that has one. */
export async function endOtherSessions({ [work]: { tx }, user, sessionId }: UserScope): Promise<number> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, user.id), ne(sessions.id, sessionId)))
    .returning({ id: sessions.id })
  return ended.length
}
