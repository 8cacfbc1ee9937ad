import { isDeepStrictEqual } from 'node:util'
import { and, eq, sql } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { schedules } from '../../schema/schedules.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { databaseNow } from './database-now.ts'
import { lockSchedule } from './lock-schedule.ts'
import { type ScheduleSettings, scheduleColumns } from './schedule-settings.ts'
import { windClock } from './wind-clock.ts'

/**
 * Changes what a schedule does, or when. Its plan and its owner stay. A new time counts from now on, so a slot that has
 * passed by the new rules is not missed; with the old time the clock goes on as it was.
 *
 * @throws DomainError NOT_FOUND, SCHEDULE_INVALID, SCHEDULE_CHANGED_MEANWHILE with who was first
 */
export async function changeSchedule(
  scope: TeamScope,
  {
    scheduleId,
    expectedRevision,
    settings,
  }: { scheduleId: string; expectedRevision: number; settings: ScheduleSettings },
): Promise<{ revision: number }> {
  const columns = scheduleColumns(settings)
  const old = await lockSchedule(scope, scheduleId)
  if (old.revision !== expectedRevision)
    throw new DomainError('SCHEDULE_CHANGED_MEANWHILE', {
      changedBy: old.updatedByName,
      changedAt: old.updatedAt.toISOString(),
    })
  const revision = old.revision + 1
  const changed = await scope[work].tx
    .update(schedules)
    .set({ ...columns, revision, updatedAt: sql`now()`, updatedByName: scope.user.name })
    .where(and(eq(schedules.teamId, scope.teamId), eq(schedules.id, scheduleId)))
    .returning({ id: schedules.id })
  if (changed.length === 0) throw new DomainError('FORBIDDEN')
  const isNewTime = old.zone !== columns.zone || !isDeepStrictEqual(old.recurrence, columns.recurrence)
  if (isNewTime && old.pausedAt === null)
    await windClock(scope, scheduleId, { ...columns, after: await databaseNow(scope) })
  await recordAudit(scope, {
    action: 'schedule.changed',
    subject: { id: scheduleId, name: columns.name },
    details: { zone: columns.zone },
  })
  return { revision }
}
