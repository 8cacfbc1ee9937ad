import { and, eq, isNull } from 'drizzle-orm'
import { type AuditActor, type AuditRecord, recordAudit } from '../../audit/record-audit.ts'
import { memberships, teams } from '../../schema/teams.ts'
import { type UserScope, work } from '../../scope/scope.ts'
import { setLocal } from '../../scope/set-local.ts'

/**
 * Records what was done with a person's account in the log of each of their teams.
 *
 * The person is the one the transaction belongs to; `by` is who did it, when that was somebody else. Leaves the
 * transaction inside the last team, so call it last.
 */
export async function recordInTeams(
  scope: Pick<UserScope, typeof work | 'user'>,
  record: AuditRecord,
  by: AuditActor = scope.user,
): Promise<void> {
  const { tx } = scope[work]
  const rows = await tx
    .select({ teamId: memberships.teamId, role: memberships.role })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, scope.user.id), isNull(teams.deletedAt)))
    // Each log is locked until the end: always in one order.
    .orderBy(memberships.teamId)
  for (const { teamId, role } of rows) {
    await setLocal(tx, { team_id: teamId, role })
    await recordAudit({ [work]: { tx }, teamId, user: by }, record)
  }
}
