import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Database } from '../connection/database.ts'
import { DomainError } from '../errors/domain-error.ts'
import { isConnectionLost } from '../errors/is-connection-lost.ts'
import { scheduleClocks } from '../schema/schedules.ts'
import { enterVisitor } from '../scope/enter-visitor.ts'
import { work } from '../scope/scope.ts'
import { setLocal } from '../scope/set-local.ts'
import { materialiseSchedule, type SlotCounts } from './materialise-schedule.ts'

/** Schedules at one look; the next look takes the rest. */
const AT_ONCE = 100

export type Materialised = SlotCounts & {
  /** What kept one schedule from being looked after. The others were; this one stays due. */
  failures: readonly { scheduleId: string; error: unknown }[]
}

/**
 * Turns every slot that has come into a run, or into the record of why there is none.
 *
 * Any number of workers may do this at once, and be killed while they do: each schedule is looked after in one
 * transaction that locks it, so that a slot is dealt with wholly and once. `now` stands in for the database's clock.
 */
export async function materialiseDueSchedules(
  app: Database,
  system: Database,
  now?: Date,
): Promise<Materialised> {
  const total = { run: 0, skipped: 0, refused: 0 }
  const failures: { scheduleId: string; error: unknown }[] = []
  for (const { teamId, scheduleId } of await listDue(system, now)) {
    try {
      const counts = await materialiseSchedule(app, { teamId, scheduleId }, now)
      for (const key of ['run', 'skipped', 'refused'] as const) total[key] += counts[key]
    } catch (error) {
      if (isConnectionLost(error)) throw error
      if (error instanceof DomainError && error.code === 'NOT_FOUND') await stopClock(app, teamId, scheduleId)
      else failures.push({ scheduleId, error })
    }
  }
  return { ...total, failures }
}

function listDue(system: Database, now: Date | undefined) {
  return enterVisitor(system, 'query', ({ [work]: { tx } }) =>
    tx
      .select({ teamId: scheduleClocks.teamId, scheduleId: scheduleClocks.scheduleId })
      .from(scheduleClocks)
      .where(lte(scheduleClocks.nextAt, now ?? sql`now()`))
      .orderBy(asc(scheduleClocks.nextAt))
      .limit(AT_ONCE),
  )
}

/** Of a team that was deleted: nobody can enter it any more, and its schedules are not to be found due for ever. */
function stopClock(app: Database, teamId: string, scheduleId: string): Promise<void> {
  return enterVisitor(app, 'mutation', async ({ [work]: { tx } }) => {
    await setLocal(tx, { team_id: teamId, role: 'worker' })
    await tx
      .update(scheduleClocks)
      .set({ nextAt: null })
      .where(and(eq(scheduleClocks.teamId, teamId), eq(scheduleClocks.scheduleId, scheduleId)))
  })
}
