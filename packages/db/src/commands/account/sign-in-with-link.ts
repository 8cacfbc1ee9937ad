import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { identities, users } from '../../schema/users.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { type UserScope, work } from '../../scope/scope.ts'
import { countAttempt } from './count-attempt.ts'
import { useLink, voidLinks } from './open-link.ts'
import { recordInTeams } from './record-in-teams.ts'
import { endOtherSessions } from './revoke-other-sessions.ts'
import { type SessionOrigin, startSession } from './start-session.ts'

/**
 * Signs in whoever holds a link that was mailed, which also shows that the address is theirs. The first time, every way
 * in that was there before ends: whoever made the account with the address of somebody else must not stay in it.
 *
 * @throws DomainError LINK_INVALID, TOO_MANY_ATTEMPTS
 */
export async function signInWithLink(
  database: Database,
  { secret, ...origin }: SessionOrigin & { secret: string },
): Promise<string> {
  await countAttempt(database, { kind: 'redeem', address: origin.address })
  return enterVisitor(database, 'mutation', async (visitor) => {
    const user = await useLink(visitor, 'sign_in', secret)
    const session = await startSession(visitor, user, origin)
    if (await isFirstProof(session.scope)) await endOtherWaysIn(session.scope)
    await recordInTeams(session.scope, { action: 'account.signed_in', details: { by: 'link' } })
    return session.secret
  })
}

async function isFirstProof({ [work]: { tx }, user }: UserScope): Promise<boolean> {
  const proven = await tx
    .update(users)
    .set({ emailVerifiedAt: sql`now()` })
    .where(and(eq(users.id, user.id), isNull(users.emailVerifiedAt)))
    .returning({ id: users.id })
  return proven.length > 0
}

async function endOtherWaysIn(scope: UserScope): Promise<void> {
  const { tx } = scope[work]
  await tx.update(users).set({ passwordHash: null, passwordSetAt: null }).where(eq(users.id, scope.user.id))
  await tx.delete(identities).where(eq(identities.userId, scope.user.id))
  await endOtherSessions(scope)
  await voidLinks(scope, scope.user.id)
}
