import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { invitations, memberships } from '../../schema/teams.ts'
import { users } from '../../schema/users.ts'
import type { Role } from '../../scope/role.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { hashSecret, newSecret } from '../../secrets/secret.ts'
import { canonicalEmail } from '../account/canonical-email.ts'
import { countAttemptWithin } from '../account/count-attempt.ts'
import { requireRecentProof } from '../account/require-recent-proof.ts'
import { INVITATION_HOURS, MOST_MEMBERS } from './invitation-limits.ts'
import { lockMembers } from './lock-members.ts'

/**
 * Invites whoever has this address, and returns the secret of the link, which is kept nowhere. An open invitation for
 * the same address is replaced: its link no longer works.
 *
 * @throws DomainError EMAIL_REFUSED, FORBIDDEN, PROOF_TOO_OLD, ALREADY_MEMBER, TOO_MANY_ATTEMPTS, LIMIT_REACHED
 */
export async function inviteMember(
  scope: TeamScope,
  { email: typed, role }: { email: string; role: Role },
): Promise<{ secret: string; expiresAt: Date }> {
  const { tx } = scope[work]
  const { teamId, user } = scope
  const email = canonicalEmail(typed)
  if (role === 'owner') {
    if (scope.role !== 'owner') throw new DomainError('FORBIDDEN', { needed: 'owner' })
    requireRecentProof(scope)
  }
  const members = await lockMembers(scope)
  await refuseMember(scope, email)
  await countAttemptWithin(scope, { kind: 'invitation', account: email, address: `team ${teamId}` })
  await tx
    .delete(invitations)
    .where(and(eq(invitations.teamId, teamId), eq(invitations.email, email), isNull(invitations.acceptedAt)))
  await refuseTooMany(scope, members.length)
  const secret = newSecret()
  const [invitation] = await tx
    .insert(invitations)
    .values({
      teamId,
      secretHash: hashSecret(secret),
      email,
      emailTyped: typed.trim(),
      role,
      invitedBy: user.id,
      expiresAt: sql`now() + make_interval(hours => ${INVITATION_HOURS})`,
    })
    .returning({ id: invitations.id, expiresAt: invitations.expiresAt })
  if (invitation === undefined) throw new Error('An insert returned no row.')
  await recordAudit(scope, {
    action: 'member.invited',
    subject: { id: invitation.id, name: typed.trim() },
    details: { role },
  })
  return { secret, expiresAt: invitation.expiresAt }
}

async function refuseMember({ [work]: { tx }, teamId }: TeamScope, email: string): Promise<void> {
  const found = await tx
    .select({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.teamId, teamId), eq(users.email, email)))
  if (found.length > 0) throw new DomainError('ALREADY_MEMBER')
}

async function refuseTooMany({ [work]: { tx }, teamId }: TeamScope, members: number): Promise<void> {
  const [open] = await tx
    .select({ count: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.teamId, teamId),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
  if (members + (open?.count ?? 0) >= MOST_MEMBERS)
    throw new DomainError('LIMIT_REACHED', { kind: 'members', maximum: MOST_MEMBERS })
}
