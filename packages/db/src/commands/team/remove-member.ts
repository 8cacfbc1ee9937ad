import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { memberships } from '../../schema/teams.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { findMember, lockMembers, requireAnotherOwner } from './lock-members.ts'

/**
 * Takes a member out of the team: they are refused at their next call, and the invitations they gave are void.
 *
 * Only an owner removes an owner. Oneself is `leaveTeam`.
 *
 * @throws DomainError NOT_FOUND, FORBIDDEN, LAST_OWNER
 */
export async function removeMember(scope: TeamScope, { userId }: { userId: string }): Promise<void> {
  const members = await lockMembers(scope)
  const member = findMember(members, userId)
  if (member.role === 'owner') {
    if (scope.role !== 'owner') throw new DomainError('FORBIDDEN', { needed: 'owner' })
    requireAnotherOwner(members, userId)
  }
  const removed = await scope[work].tx
    .delete(memberships)
    .where(and(eq(memberships.teamId, scope.teamId), eq(memberships.userId, userId)))
    .returning({ userId: memberships.userId })
  if (removed.length === 0) throw new DomainError('FORBIDDEN')
  await recordAudit(scope, {
    action: 'member.removed',
    subject: { id: userId, name: member.name },
    details: { role: member.role },
  })
}
