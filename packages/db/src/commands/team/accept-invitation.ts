import { eq } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { users } from '../../schema/users.ts'
import { type UserScope, work } from '../../scope/scope.ts'
import { holdInvitation, joinByInvitation } from './join-by-invitation.ts'

/**
 * Takes the caller into the team that invited their address.
 *
 * @throws DomainError LINK_INVALID, INVITATION_FOR_ANOTHER_ADDRESS, ALREADY_MEMBER
 */
export async function acceptInvitation(
  scope: UserScope,
  { secret }: { secret: string },
): Promise<{ teamId: string }> {
  const invitation = await holdInvitation(scope, secret)
  const [me] = await scope[work].tx
    .select({ email: users.email })
    .from(users)
    .where(eq(users.id, scope.user.id))
  if (me?.email !== invitation.email)
    throw new DomainError('INVITATION_FOR_ANOTHER_ADDRESS', {
      invited: invitation.emailTyped,
      signedInAs: scope.user.email,
    })
  await joinByInvitation(scope, scope.user, invitation)
  return { teamId: invitation.teamId }
}
