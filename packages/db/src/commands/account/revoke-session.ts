import { and, eq } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { sessions } from '../../schema/users.ts'
import { type UserScope, work } from '../../scope/scope.ts'
import { recordInTeams } from './record-in-teams.ts'

/** Ends one of the caller's sessions: it is refused at its next call. @throws DomainError NOT_FOUND */
export async function revokeSession(scope: UserScope, { sessionId }: { sessionId: string }): Promise<void> {
  const ended = await scope[work].tx
    .delete(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, scope.user.id)))
    .returning({ id: sessions.id })
  if (ended.length === 0) throw new DomainError('NOT_FOUND', { kind: 'session', key: sessionId })
  await recordInTeams(scope, { action: 'account.session_revoked', details: { sessions: 1 } })
}
