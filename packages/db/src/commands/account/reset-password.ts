import { eq, sql } from 'drizzle-orm'
import type { Database } from '../../connection/database.ts'
import { sessions, users } from '../../schema/users.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { work } from '../../scope/scope.ts'
import { hashPassword } from '../../secrets/hash-password.ts'
import { countAttempt } from './count-attempt.ts'
import { findLink, useLink, voidLinks } from './open-link.ts'
import { recordInTeams } from './record-in-teams.ts'

/**
 * Sets a new password for whoever the link was made for, and ends all their sessions: whoever was in is out.
 *
 * A password that is refused leaves the link as it was. Returns the address, which the next page signs in with.
 *
 * @throws DomainError LINK_INVALID, PASSWORD_REFUSED, TOO_MANY_ATTEMPTS, BUSY
 */
export async function resetPassword(
  database: Database,
  { secret, password, address }: { secret: string; password: string; address: string },
): Promise<{ email: string }> {
  await countAttempt(database, { kind: 'redeem', address })
  const found = await enterVisitor(database, 'query', (scope) => findLink(scope, 'reset', secret))
  const passwordHash = await hashPassword(password, [found.name, found.email])
  return enterVisitor(database, 'mutation', async (scope) => {
    const { tx } = scope[work]
    const user = await useLink(scope, 'reset', secret)
    await tx.update(users).set({ passwordHash, passwordSetAt: sql`now()` }).where(eq(users.id, user.id))
    await tx.delete(sessions).where(eq(sessions.userId, user.id))
    await voidLinks(scope, user.id)
    await recordInTeams({ ...scope, user }, { action: 'account.password_reset' })
    return { email: user.email }
  })
}
