import { nextSlot, recurrenceSchema } from '@kilotoken/schedules'
import { and, eq } from 'drizzle-orm'
import { databaseNow } from '../commands/schedule/database-now.ts'
import type { Database } from '../connection/database.ts'
import { scheduleClocks, scheduleSlots, schedules } from '../schema/schedules.ts'
import { enterWork } from '../scope/enter-work.ts'
import { work } from '../scope/scope.ts'
import { countOutcome } from './count-outcome.ts'

/** When nobody can tell the next slot: the least time between two. */
const LEAST_INTERVAL_MS = 15 * 60_000

/**
 * Writes down that a schedule's turn failed for a fault of the program, whose log has it under `id`, and winds the clock
 * on: it is a failure like any other, so the fifth in a row pauses the schedule, and it is not due for ever.
 *
 * @returns false when the schedule is not due any more, or somebody else holds it
 */
export function recordFailedTurn(
  app: Database,
  { teamId, scheduleId, id }: { teamId: string; scheduleId: string; id: string },
  givenNow?: Date,
): Promise<boolean> {
  return enterWork(app, teamId, 'mutation', async (scope) => {
    const { tx } = scope[work]
    const [schedule] = await tx
      .select({ recurrence: schedules.recurrence, zone: schedules.zone })
      .from(schedules)
      .where(and(eq(schedules.teamId, teamId), eq(schedules.id, scheduleId)))
      .for('update', { skipLocked: true })
    const now = givenNow ?? (await databaseNow(scope))
    const clock = and(eq(scheduleClocks.teamId, teamId), eq(scheduleClocks.scheduleId, scheduleId))
    const [due] = await tx.select({ slotAt: scheduleClocks.nextAt }).from(scheduleClocks).where(clock)
    const slotAt = due?.slotAt ?? null
    if (schedule === undefined || slotAt === null || slotAt > now) return false
    await tx
      .update(scheduleClocks)
      .set({ nextAt: slotAfter(schedule, now) })
      .where(clock)
    await tx
      .insert(scheduleSlots)
      .values({
        teamId,
        scheduleId,
        slotAt,
        outcome: 'refused',
        failure: { code: 'UNEXPECTED', params: { id } },
      })
      .onConflictDoNothing()
    await countOutcome(scope, scheduleId, 'failed')
    return true
  })
}

/** The fault may be that this cannot be worked out. */
function slotAfter({ recurrence, zone }: { recurrence: unknown; zone: string }, now: Date): Date | null {
  try {
    return nextSlot(recurrenceSchema.parse(recurrence), zone, now) ?? null
  } catch {
    return new Date(now.getTime() + LEAST_INTERVAL_MS)
  }
}
