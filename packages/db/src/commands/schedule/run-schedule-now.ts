import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { plans } from '../../schema/plans.ts'
import { schedules } from '../../schema/schedules.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { insertRun } from '../run/insert-run.ts'
import { scheduledRun } from './scheduled-run.ts'

/**
 * Runs a schedule at once, in the caller's name, also while it is paused. Its slots come as if nothing had been. The same
 * request id again gives the same run.
 *
 * @throws DomainError NOT_FOUND, PLAN_ARCHIVED, LIMIT_REACHED
 */
export async function runScheduleNow(
  scope: TeamScope,
  { scheduleId, requestId }: { scheduleId: string; requestId?: string | undefined },
): Promise<{ runId: string }> {
  const [found] = await scope[work].tx
    .select({ schedule: schedules, version: plans.version, archivedAt: plans.archivedAt })
    .from(schedules)
    .innerJoin(plans, and(eq(plans.teamId, schedules.teamId), eq(plans.id, schedules.planId)))
    .where(and(eq(schedules.teamId, scope.teamId), eq(schedules.id, scheduleId)))
  if (found === undefined) throw new DomainError('NOT_FOUND', { kind: 'schedule', key: scheduleId })
  const { schedule, version, archivedAt } = found
  if (archivedAt !== null) throw new DomainError('PLAN_ARCHIVED')
  const wish = scheduledRun(schedule, version, scope.user, null)
  const { runId, isNew } = await insertRun(scope, { ...wish, requestId })
  if (!isNew) return { runId }
  await recordAudit(scope, {
    action: 'schedule.run_now',
    subject: { id: scheduleId, name: schedule.name },
    details: { version },
  })
  return { runId }
}
