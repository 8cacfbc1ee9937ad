import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../connection/database.ts'
import { DomainError } from '../errors/domain-error.ts'
import { sessions, users } from '../schema/users.ts'
import { hashSecret } from '../secrets/secret.ts'
import { enterVisitor, type ScopeMode } from './enter-visitor.ts'
import { type UserScope, work } from './scope.ts'
import { setLocal } from './set-local.ts'
import { isTouchDue, touchSession } from './touch-session.ts'

/** A session nobody used for this long has ended. */
export const SESSION_IDLE_DAYS = 7

/**
 * Opens one transaction for the person whose session the secret belongs to.
 *
 * The row is looked up every time: a session that was revoked, or a person who was disabled, is out at this call.
 *
 * @throws DomainError UNAUTHENTICATED
 */
export async function enterUser<T>(
  database: Database,
  sessionSecret: string | undefined,
  mode: ScopeMode,
  act: (scope: UserScope) => Promise<T>,
): Promise<T> {
  if (sessionSecret === undefined) throw new DomainError('UNAUTHENTICATED')
  let isStale = false
  const result = await enterVisitor(database, mode, async (visitor) => {
    const { lastSeenAt, ...person } = await findPerson(visitor[work].tx, sessionSecret)
    isStale = isTouchDue(lastSeenAt)
    return act({ ...visitor, ...person })
  })
  if (isStale) await touchSession(database, sessionSecret, SESSION_IDLE_DAYS)
  return result
}

async function findPerson(
  tx: Transaction,
  secret: string,
): Promise<Pick<UserScope, 'user' | 'sessionId' | 'provenAt'> & { lastSeenAt: Date }> {
  const secretHash = hashSecret(secret)
  await setLocal(tx, { secret_hash: secretHash.toString('hex') })
  const [session] = await tx
    .select({
      id: sessions.id,
      userId: sessions.userId,
      provenAt: sessions.provenAt,
      lastSeenAt: sessions.lastSeenAt,
      entered: sql`set_config('app.user_id', ${sessions.userId}::text, true)`,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.secretHash, secretHash),
        gt(sessions.expiresAt, sql`now()`),
        gt(sessions.lastSeenAt, sql`now() - make_interval(days => ${SESSION_IDLE_DAYS})`),
      ),
    )
  if (session === undefined) throw new DomainError('UNAUTHENTICATED')
  // The secret has done its work: from here on only what the person may see is open.
  await setLocal(tx, { secret_hash: '' })
  const [user] = await tx
    .select({ id: users.id, name: users.name, email: users.emailTyped })
    .from(users)
    .where(and(eq(users.id, session.userId), isNull(users.disabledAt)))
  if (user === undefined) throw new DomainError('UNAUTHENTICATED')
  const { id: sessionId, provenAt, lastSeenAt } = session
  return { user, sessionId, provenAt, lastSeenAt }
}
