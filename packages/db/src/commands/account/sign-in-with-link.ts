import { eq, sql } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { users } from '../../schema/users.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { work } from '../../scope/scope.ts'
import { countAttempt } from './count-attempt.ts'
import { useLink } from './open-link.ts'
import { recordInTeams } from './record-in-teams.ts'
import { type SessionOrigin, startSession } from './start-session.ts'

/**
 * Signs in whoever holds a link that was mailed, which also shows that the address is theirs.
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
    await visitor[work].tx
      .update(users)
      .set({ emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, now())` })
      .where(eq(users.id, user.id))
    await recordInTeams(session.scope, { action: 'account.signed_in', details: { by: 'link' } })
    return session.secret
  })
}
