import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { memberships } from '../../schema/teams.ts'
import type { Role } from '../../scope/role.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { requireRecentProof } from '../account/require-recent-proof.ts'
import { findMember, lockMembers, requireAnotherOwner } from './lock-members.ts'

/**
 * Gives a member another role. Only an owner makes an owner, soon after proving who they are, or changes one; the last
 * owner stays one.
 *
 * @throws DomainError NOT_FOUND, FORBIDDEN, PROOF_TOO_OLD, LAST_OWNER
 */
export async function changeRole(
  scope: TeamScope,
  { userId, role }: { userId: string; role: Role },
): Promise<void> {
  const members = await lockMembers(scope)
  const member = findMember(members, userId)
  if (member.role === role) return
  if ((member.role === 'owner' || role === 'owner') && scope.role !== 'owner')
    throw new DomainError('FORBIDDEN', { needed: 'owner' })
  if (role === 'owner') requireRecentProof(scope)
  if (member.role === 'owner') requireAnotherOwner(members, userId)
  const changed = await scope[work].tx
    .update(memberships)
    .set({ role })
    .where(and(eq(memberships.teamId, scope.teamId), eq(memberships.userId, userId)))
    .returning({ userId: memberships.userId })
  if (changed.length === 0) throw new DomainError('FORBIDDEN')
  await recordAudit(scope, {
    action: 'member.role_changed',
    subject: { id: userId, name: member.name },
    details: { from: member.role, to: role },
  })
}
