import { and, eq, sql } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { schedules } from '../../schema/schedules.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { lockSchedule } from './lock-schedule.ts'
import { windClock } from './wind-clock.ts'

/**
 * Pauses a schedule: its slots pass as if they were none. One that is paused already stays so, for its old reason.
 *
 * @throws DomainError NOT_FOUND
 */
export async function pauseSchedule(scope: TeamScope, { scheduleId }: { scheduleId: string }): Promise<void> {
  const schedule = await lockSchedule(scope, scheduleId)
  if (schedule.pausedAt !== null) return
  await scope[work].tx
    .update(schedules)
    .set({ pausedAt: sql`now()`, pauseReason: 'person' })
    .where(and(eq(schedules.teamId, scope.teamId), eq(schedules.id, scheduleId)))
  await windClock(scope, scheduleId, undefined)
  await recordAudit(scope, {
    action: 'schedule.paused',
    subject: { id: scheduleId, name: schedule.name },
    details: { reason: 'person' },
  })
}
