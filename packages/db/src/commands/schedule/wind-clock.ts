import { nextSlot, type Recurrence } from '@kilotoken/schedules'
import { scheduleClocks } from '../../schema/schedules.ts'
import { type WorkScope, work } from '../../scope/scope.ts'

/**
 * Sets a schedule's clock to its first slot after an instant, or stops it: what lies before is forgotten.
 *
 * The clock is also the memory of what has been dealt with: every slot from the one it shows on is still to come.
 */
export async function windClock(
  scope: WorkScope,
  scheduleId: string,
  next: { recurrence: Recurrence; zone: string; after: Date } | undefined,
): Promise<Date | null> {
  const nextAt = next === undefined ? null : (nextSlot(next.recurrence, next.zone, next.after) ?? null)
  await scope[work].tx
    .insert(scheduleClocks)
    .values({ teamId: scope.teamId, scheduleId, nextAt })
    .onConflictDoUpdate({ target: [scheduleClocks.teamId, scheduleClocks.scheduleId], set: { nextAt } })
  return nextAt
}
