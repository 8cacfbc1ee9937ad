import { and, eq, isNotNull } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { identities, users } from '../../schema/users.ts'
import { type UserScope, work } from '../../scope/scope.ts'
import { recordInTeams } from './record-in-teams.ts'

/**
 * Undoes every link of the caller's account with this provider.
 *
 * @throws DomainError FORBIDDEN without a password: it would leave no way in
 */
export async function unlinkIdentities(scope: UserScope, { issuer }: { issuer: string }): Promise<void> {
  const { tx } = scope[work]
  const withPassword = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, scope.user.id), isNotNull(users.passwordHash)))
  if (withPassword.length === 0) throw new DomainError('FORBIDDEN')
  const removed = await tx
    .delete(identities)
    .where(and(eq(identities.userId, scope.user.id), eq(identities.issuer, issuer)))
    .returning({ userId: identities.userId })
  if (removed.length > 0)
    await recordInTeams(scope, {
      action: 'account.provider_unlinked',
      subject: { id: scope.user.id, name: scope.user.name },
      details: { issuer },
    })
}
