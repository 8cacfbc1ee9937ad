import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { sessions } from '../../schema/users.ts'
import { SESSION_IDLE_DAYS } from '../../scope/enter-user.ts'
import { type UserScope, work } from '../../scope/scope.ts'

export type SessionSummary = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  address: string | null
  /** What the browser called itself: written by whoever sent it, so text to show and nothing to trust. */
  agent: string | null
  /** Whether it is the one that asks. */
  isCurrent: boolean
}

/** The caller's sessions that are live, last used first. */
export async function listSessions(scope: UserScope): Promise<SessionSummary[]> {
  const rows = await scope[work].tx
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      address: sessions.address,
      agent: sessions.agent,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, scope.user.id),
        gt(sessions.expiresAt, sql`now()`),
        gt(sessions.lastSeenAt, sql`now() - make_interval(days => ${SESSION_IDLE_DAYS})`),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
  return rows.map((row) => ({ ...row, isCurrent: row.id === scope.sessionId }))
}
