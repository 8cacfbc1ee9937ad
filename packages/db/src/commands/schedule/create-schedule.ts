import { count, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { schedules } from '../../schema/schedules.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { lockPlan } from '../plan/lock-plan.ts'
import { refuseOverLimit } from '../refuse-over-limit.ts'
import { databaseNow } from './database-now.ts'
import { type ScheduleSettings, scheduleColumns } from './schedule-settings.ts'
import { windClock } from './wind-clock.ts'

/** Schedules of one team. */
const MOST_SCHEDULES = 50

/**
 * Makes a schedule for a plan, owned by whoever makes it. Its first slot is the first one from now on.
 *
 * @throws DomainError NOT_FOUND, PLAN_ARCHIVED, SCHEDULE_INVALID, LIMIT_REACHED
 */
export async function createSchedule(
  scope: TeamScope,
  { planId, settings }: { planId: string; settings: ScheduleSettings },
): Promise<{ scheduleId: string }> {
  const columns = scheduleColumns(settings)
  const plan = await lockPlan(scope, planId)
  if (plan.archivedAt !== null) throw new DomainError('PLAN_ARCHIVED')
  await refuseOverLimit(scope, 'schedules', MOST_SCHEDULES, () =>
    scope[work].tx.select({ count: count() }).from(schedules).where(eq(schedules.teamId, scope.teamId)),
  )
  const { user, teamId } = scope
  const [row] = await scope[work].tx
    .insert(schedules)
    .values({
      teamId,
      planId,
      ...columns,
      ownerId: user.id,
      ownerName: user.name,
      createdByName: user.name,
      updatedByName: user.name,
    })
    .returning({ id: schedules.id })
  if (row === undefined) throw new Error('An insert returned no row.')
  await windClock(scope, row.id, { ...columns, after: await databaseNow(scope) })
  await recordAudit(scope, {
    action: 'schedule.created',
    subject: { id: row.id, name: columns.name },
    details: { kind: columns.kind, zone: columns.zone },
  })
  return { scheduleId: row.id }
}
