import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { memberships } from '../../schema/teams.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { lockMembers, requireAnotherOwner } from './lock-members.ts'

/**
 * Takes the caller out of the team. What they wrote stays with it.
 *
 * @throws DomainError LAST_OWNER
 */
export async function leaveTeam(scope: TeamScope): Promise<void> {
  const { teamId, user, role } = scope
  const members = await lockMembers(scope)
  if (role === 'owner') requireAnotherOwner(members, user.id)
  await scope[work].tx
    .delete(memberships)
    .where(and(eq(memberships.teamId, teamId), eq(memberships.userId, user.id)))
  await recordAudit(scope, { action: 'member.left', subject: user, details: { role } })
}
