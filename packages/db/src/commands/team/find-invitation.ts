import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { invitations, memberships, teams } from '../../schema/teams.ts'
import { isAtLeast, type Role } from '../../scope/role.ts'
import { type VisitorScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { hashSecret } from '../../secrets/secret.ts'

export type OpenInvitation = {
  id: string
  teamId: string
  teamName: string
  /** Canonical: what is compared. */
  email: string
  /** As the inviter wrote it: what is shown. */
  emailTyped: string
  role: Role
  invitedBy: string
  expiresAt: Date
}

/**
 * The open invitation a secret belongs to. From here on the transaction holds that secret.
 *
 * One whose giver could no longer give it is not open: an administrator who was made a viewer invites nobody any more.
 *
 * @throws DomainError LINK_INVALID
 */
export async function findInvitation(scope: VisitorScope, secret: string): Promise<OpenInvitation> {
  const { tx } = scope[work]
  const secretHash = hashSecret(secret)
  await setLocal(tx, { secret_hash: secretHash.toString('hex') })
  const [found] = await tx
    .select({
      id: invitations.id,
      teamId: invitations.teamId,
      teamName: teams.name,
      email: invitations.email,
      emailTyped: invitations.emailTyped,
      role: invitations.role,
      invitedBy: invitations.invitedBy,
      expiresAt: invitations.expiresAt,
      inviterRole: memberships.role,
    })
    .from(invitations)
    .innerJoin(teams, eq(teams.id, invitations.teamId))
    .innerJoin(
      memberships,
      and(eq(memberships.teamId, invitations.teamId), eq(memberships.userId, invitations.invitedBy)),
    )
    .where(
      and(
        eq(invitations.secretHash, secretHash),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, sql`now()`),
        isNull(teams.deletedAt),
      ),
    )
  if (found === undefined) throw new DomainError('LINK_INVALID')
  const { inviterRole, ...invitation } = found
  const role = invitation.role as Role
  if (!isAtLeast(inviterRole as Role, role === 'owner' ? 'owner' : 'admin'))
    throw new DomainError('LINK_INVALID')
  return { ...invitation, role }
}
