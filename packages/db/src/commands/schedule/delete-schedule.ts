import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { schedules } from '../../schema/schedules.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { lockSchedule } from './lock-schedule.ts'

/**
 * Deletes a schedule and the record of its slots, for good. Its runs stay, with their files.
 *
 * @throws DomainError NOT_FOUND
 */
export async function deleteSchedule(
  scope: TeamScope,
  { scheduleId }: { scheduleId: string },
): Promise<void> {
  const { name } = await lockSchedule(scope, scheduleId)
  const gone = await scope[work].tx
    .delete(schedules)
    .where(and(eq(schedules.teamId, scope.teamId), eq(schedules.id, scheduleId)))
    .returning({ id: schedules.id })
  if (gone.length === 0) throw new DomainError('FORBIDDEN')
  await recordAudit(scope, { action: 'schedule.deleted', subject: { id: scheduleId, name } })
}
