import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { schedules } from '../../schema/schedules.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { databaseNow } from './database-now.ts'
import { findOwner } from './find-owner.ts'
import { lockSchedule } from './lock-schedule.ts'
import { windClock } from './wind-clock.ts'

/**
 * Lets a paused schedule run again, from its next slot on and with its failures forgotten. What passed meanwhile was not
 * missed.
 *
 * @throws DomainError NOT_FOUND; SCHEDULE_INVALID when nobody owns it who may run it: it has to be taken over
 */
export async function resumeSchedule(
  scope: TeamScope,
  { scheduleId }: { scheduleId: string },
): Promise<void> {
  const schedule = await lockSchedule(scope, scheduleId)
  if (schedule.pausedAt === null) return
  if ((await findOwner(scope, schedule.ownerId)) === undefined)
    throw new DomainError('SCHEDULE_INVALID', {
      problems: [{ code: 'OWNER_GONE', params: { name: schedule.ownerName } }],
    })
  await scope[work].tx
    .update(schedules)
    .set({ pausedAt: null, pauseReason: null, failures: 0 })
    .where(and(eq(schedules.teamId, scope.teamId), eq(schedules.id, scheduleId)))
  await windClock(scope, scheduleId, { ...schedule, after: await databaseNow(scope) })
  await recordAudit(scope, { action: 'schedule.resumed', subject: { id: scheduleId, name: schedule.name } })
}
