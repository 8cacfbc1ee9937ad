import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { users } from '../../schema/users.ts'
import { enterUser } from '../../scope/enter-user.ts'
import { type UserScope, work } from '../../scope/scope.ts'
import { hashPassword } from '../../secrets/hash-password.ts'
import { verifyPassword } from '../../secrets/verify-password.ts'
import { countAttempt, forgiveAttempt } from './count-attempt.ts'
import { voidLinks } from './open-link.ts'
import { recordInTeams } from './record-in-teams.ts'
import { endOtherSessions } from './revoke-other-sessions.ts'
import { type SessionOrigin, startSession } from './start-session.ts'

export type ChangePasswordInput = Omit<SessionOrigin, 'replaces'> & {
  sessionSecret: string | undefined
  currentPassword: string
  newPassword: string
}

/**
 * Changes the caller's password, ends all their sessions and begins a new one, whose secret it returns.
 *
 * Opens its own transactions, because hashing takes longer than one may stay open. The current password is asked for
 * even though the caller is signed in: a browser left alone must not be enough. Guesses at it count as sign-ins.
 *
 * @throws DomainError UNAUTHENTICATED, WRONG_CREDENTIALS, PASSWORD_REFUSED, TOO_MANY_ATTEMPTS, BUSY
 */
export async function changePassword(
  database: Database,
  { sessionSecret, currentPassword, newPassword, address, agent }: ChangePasswordInput,
): Promise<string> {
  const { account, name, stored } = await enterUser(database, sessionSecret, 'query', readAccount)
  const counted = await countAttempt(database, { kind: 'sign_in', account, address })
  if (!(await verifyPassword(stored, currentPassword))) throw new DomainError('WRONG_CREDENTIALS')
  const passwordHash = await hashPassword(newPassword, [name, account])
  return enterUser(database, sessionSecret, 'mutation', async (scope) => {
    const changed = await scope[work].tx
      .update(users)
      .set({ passwordHash, passwordSetAt: sql`now()` })
      // Not over a password that was set meanwhile: the current one was proven, not that one.
      .where(and(eq(users.id, scope.user.id), eq(users.passwordHash, stored ?? '')))
      .returning({ id: users.id })
    if (changed.length === 0) throw new DomainError('WRONG_CREDENTIALS')
    await forgiveAttempt(scope[work].tx, counted)
    const session = await startSession(scope, scope.user, { address, agent, replaces: sessionSecret })
    await endOtherSessions(session.scope)
    await voidLinks(scope, scope.user.id)
    await recordInTeams(session.scope, { action: 'account.password_changed' })
    return session.secret
  })
}

async function readAccount({ [work]: { tx }, user }: UserScope) {
  const [row] = await tx
    .select({ account: users.email, stored: users.passwordHash })
    .from(users)
    .where(eq(users.id, user.id))
  if (row === undefined) throw new DomainError('UNAUTHENTICATED')
  return { ...row, name: user.name }
}
