import { and, eq, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { invitations, memberships } from '../../schema/teams.ts'
import { type SignedInUser, type VisitorScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'
import { voidLinks } from '../account/open-link.ts'
import { findInvitation, type OpenInvitation } from './find-invitation.ts'
import { holdTeamsOf } from './hold-teams-of.ts'
import { holdTeam } from './lock-members.ts'

/**
 * The open invitation a secret belongs to, while nobody else can change who is in its team.
 *
 * Looked at twice: what the giver may do can change while this waits.
 *
 * @throws DomainError LINK_INVALID
 */
export async function holdInvitation(scope: VisitorScope, secret: string): Promise<OpenInvitation> {
  const { teamId } = await findInvitation(scope, secret)
  await holdTeam(scope, teamId)
  return findInvitation(scope, secret)
}

/**
 * Puts the person the transaction belongs to into the team of an invitation that is held, and uses it up. Leaves the
 * transaction inside the team.
 *
 * @throws DomainError LINK_INVALID, ALREADY_MEMBER
 */
export async function joinByInvitation(
  scope: VisitorScope,
  user: SignedInUser,
  { id, teamId, email, role }: OpenInvitation,
): Promise<void> {
  const { tx } = scope[work]
  await holdTeamsOf(scope, user.id)
  await setLocal(tx, { email })
  const used = await tx
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(and(eq(invitations.teamId, teamId), eq(invitations.id, id), isNull(invitations.acceptedAt)))
    .returning({ id: invitations.id })
  if (used.length === 0) throw new DomainError('LINK_INVALID')
  const joined = await tx
    .insert(memberships)
    .values({ teamId, userId: user.id, role })
    .onConflictDoNothing()
    .returning({ userId: memberships.userId })
  if (joined.length === 0) throw new DomainError('ALREADY_MEMBER')
  // A link that an owner made while every team of this person was theirs would open this one too.
  await voidLinks(scope, user.id)
  await setLocal(tx, { email: '', secret_hash: '', team_id: teamId, role })
  await recordAudit({ ...scope, teamId, user }, { action: 'member.joined', subject: user, details: { role } })
}
