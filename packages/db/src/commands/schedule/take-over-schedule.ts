import { and, eq, sql } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { schedules } from '../../schema/schedules.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { lockSchedule } from './lock-schedule.ts'

/**
 * Makes the caller the owner: from now on it runs in their name. A paused schedule stays paused.
 *
 * @throws DomainError NOT_FOUND
 */
export async function takeOverSchedule(
  scope: TeamScope,
  { scheduleId }: { scheduleId: string },
): Promise<void> {
  const schedule = await lockSchedule(scope, scheduleId)
  const { user, teamId } = scope
  if (schedule.ownerId === user.id) return
  await scope[work].tx
    .update(schedules)
    .set({
      ownerId: user.id,
      ownerName: user.name,
      revision: schedule.revision + 1,
      updatedAt: sql`now()`,
      updatedByName: user.name,
    })
    .where(and(eq(schedules.teamId, teamId), eq(schedules.id, scheduleId)))
  await recordAudit(scope, {
    action: 'schedule.handed_over',
    subject: { id: scheduleId, name: schedule.name },
    details: { from: schedule.ownerName },
  })
}
