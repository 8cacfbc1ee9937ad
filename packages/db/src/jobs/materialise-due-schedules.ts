import { randomUUID } from 'node:crypto'
import { and, asc, eq, gt, lte, or, sql } from 'drizzle-orm'
import type { Database } from '../connection/database.ts'
import { DomainError } from '../errors/domain-error.ts'
import { isConnectionLost } from '../errors/is-connection-lost.ts'
import { scheduleClocks } from '../schema/schedules.ts'
import { enterVisitor } from '../scope/enter-visitor.ts'
import { work } from '../scope/scope.ts'
import { setLocal } from '../scope/set-local.ts'
import { materialiseSchedule, type SlotCounts } from './materialise-schedule.ts'
import { recordFailedTurn } from './record-failed-turn.ts'

/** Schedules read at a time; a look goes through all that are due, so that no number of broken ones keeps others waiting. */
const AT_ONCE = 100

export type Materialised = SlotCounts & {
  /**
   * What kept one schedule from being looked after. The others were. With an `id` it stands in the schedule's history as
   * a failed turn; without, not even that could be written, and it stays due.
   */
  failures: readonly { scheduleId: string; error: unknown; id?: string }[]
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
  const failures: Materialised['failures'][number][] = []
  let last: Due | undefined
  do {
    const page = await listDue(system, now, last)
    for (const key of page) {
      try {
        const counts = await twice(() => materialiseSchedule(app, key, now))
        for (const kind of ['run', 'skipped', 'refused'] as const) total[kind] += counts[kind]
      } catch (error) {
        if (isConnectionLost(error)) throw error
        if (error instanceof DomainError && error.code === 'NOT_FOUND')
          await stopClock(app, key.teamId, key.scheduleId)
        else failures.push(await fail(app, key, error, now))
      }
    }
    last = page.length < AT_ONCE ? undefined : page.at(-1)
  } while (last !== undefined)
  return { ...total, failures }
}

/** What may pass by itself, such as two transactions in each other's way, is tried once more before it counts. */
async function twice<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (isConnectionLost(error) || error instanceof DomainError) throw error
    return act()
  }
}

/** Writes the failure into the schedule's history, if that much can be done. */
async function fail(
  app: Database,
  { teamId, scheduleId }: Due,
  error: unknown,
  now: Date | undefined,
): Promise<Materialised['failures'][number]> {
  const id = randomUUID()
  try {
    const isWritten = await recordFailedTurn(app, { teamId, scheduleId, id }, now)
    return { scheduleId, error, ...(isWritten && { id }) }
  } catch (second) {
    if (isConnectionLost(second)) throw second
    return { scheduleId, error }
  }
}

type Due = { teamId: string; scheduleId: string; nextAt: Date | null }

/** The schedules that are due, the longest due first, after the last one of the page before. */
function listDue(system: Database, now: Date | undefined, after: Due | undefined): Promise<Due[]> {
  return enterVisitor(system, 'query', ({ [work]: { tx } }) =>
    tx
      .select({
        teamId: scheduleClocks.teamId,
        scheduleId: scheduleClocks.scheduleId,
        nextAt: scheduleClocks.nextAt,
      })
      .from(scheduleClocks)
      .where(
        and(
          lte(scheduleClocks.nextAt, now ?? sql`now()`),
          after === undefined || after.nextAt === null
            ? undefined
            : or(
                gt(scheduleClocks.nextAt, after.nextAt),
                and(eq(scheduleClocks.nextAt, after.nextAt), gt(scheduleClocks.scheduleId, after.scheduleId)),
              ),
        ),
      )
      .orderBy(asc(scheduleClocks.nextAt), asc(scheduleClocks.scheduleId))
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
