import { FAILURES_UNTIL_PAUSE } from '@kilotoken/schedules'
import { and, eq, sql } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import { scheduleClocks, schedules } from '../schema/schedules.ts'
import { type WorkScope, work } from '../scope/scope.ts'

/**
 * Counts how a schedule's turn went; the fifth failure in a row pauses it. A cancelled turn counts for neither.
 *
 * A schedule that was deleted meanwhile counts nothing.
 */
export async function countOutcome(
  scope: WorkScope,
  scheduleId: string,
  outcome: 'done' | 'cancelled' | 'failed',
): Promise<void> {
  if (outcome === 'cancelled') return
  const { tx } = scope[work]
  const mine = and(eq(schedules.teamId, scope.teamId), eq(schedules.id, scheduleId))
  const [schedule] = await tx
    .update(schedules)
    .set({ failures: outcome === 'failed' ? sql`${schedules.failures} + 1` : 0 })
    .where(mine)
    .returning({ failures: schedules.failures, name: schedules.name, pausedAt: schedules.pausedAt })
  if (schedule === undefined || schedule.failures < FAILURES_UNTIL_PAUSE || schedule.pausedAt !== null) return
  await tx.update(schedules).set({ pausedAt: sql`now()`, pauseReason: 'failures' }).where(mine)
  await tx
    .update(scheduleClocks)
    .set({ nextAt: null })
    .where(and(eq(scheduleClocks.teamId, scope.teamId), eq(scheduleClocks.scheduleId, scheduleId)))
  await recordAudit(
    { ...scope, user: { id: null, name: 'worker' } },
    {
      action: 'schedule.paused',
      subject: { id: scheduleId, name: schedule.name },
      details: { reason: 'failures' },
    },
  )
}
