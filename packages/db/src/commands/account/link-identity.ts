import { and, eq } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { identities } from '../../schema/users.ts'
import { type UserScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { recordInTeams } from './record-in-teams.ts'
import { requireRecentProof } from './require-recent-proof.ts'
import { identityKey, type ProvidedIdentity } from './sign-in-with-identity.ts'

/**
 * Links the caller's account with a provider's, so that they can sign in with either.
 *
 * Only from a session in which they proved who they are in the last ten minutes. Linking what is linked is no change.
 *
 * @throws DomainError PROOF_TOO_OLD; FORBIDDEN when the provider's account belongs to somebody else here
 */
export async function linkIdentity(
  scope: UserScope,
  { issuer, subject }: Pick<ProvidedIdentity, 'issuer' | 'subject'>,
): Promise<void> {
  const { tx } = scope[work]
  requireRecentProof(scope)
  await setLocal(tx, { identity: identityKey({ issuer, subject }) })
  const added = await tx
    .insert(identities)
    .values({ issuer, subject, userId: scope.user.id })
    .onConflictDoNothing()
    .returning({ userId: identities.userId })
  const [linked] = await tx
    .select({ userId: identities.userId })
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
  if (linked?.userId !== scope.user.id) throw new DomainError('FORBIDDEN')
  if (added.length > 0)
    await recordInTeams(scope, {
      action: 'account.provider_linked',
      subject: { id: scope.user.id, name: scope.user.name },
      details: { issuer },
    })
}
