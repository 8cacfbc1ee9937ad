import { and, eq } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { plans } from '../../schema/plans.ts'
import { scheduleClocks, schedules } from '../../schema/schedules.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { SCHEDULE_COLUMNS, type ScheduleSummary, scheduleSummary } from './schedule-summary.ts'

/**
 * One schedule as it stands. How its turns went is `listTurns`.
 *
 * @throws DomainError NOT_FOUND
 */
export async function getSchedule(
  scope: TeamScope,
  { scheduleId }: { scheduleId: string },
): Promise<ScheduleSummary> {
  const [row] = await scope[work].tx
    .select(SCHEDULE_COLUMNS)
    .from(schedules)
    .innerJoin(plans, and(eq(plans.teamId, schedules.teamId), eq(plans.id, schedules.planId)))
    .leftJoin(
      scheduleClocks,
      and(eq(scheduleClocks.teamId, schedules.teamId), eq(scheduleClocks.scheduleId, schedules.id)),
    )
    .where(and(eq(schedules.teamId, scope.teamId), eq(schedules.id, scheduleId)))
  if (row === undefined) throw new DomainError('NOT_FOUND', { kind: 'schedule', key: scheduleId })
  return scheduleSummary(row)
}
