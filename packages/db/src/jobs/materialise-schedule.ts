import { missedSlots, type Recurrence, recurrenceSchema } from '@kilotoken/schedules'
import { and, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm'
import { recordAudit } from '../audit/record-audit.ts'
import { insertRun } from '../commands/run/insert-run.ts'
import { databaseNow } from '../commands/schedule/database-now.ts'
import { findOwner } from '../commands/schedule/find-owner.ts'
import { scheduledRun } from '../commands/schedule/scheduled-run.ts'
import { windClock } from '../commands/schedule/wind-clock.ts'
import type { Database } from '../connection/database.ts'
import { DomainError } from '../errors/domain-error.ts'
import { plans } from '../schema/plans.ts'
import { runs } from '../schema/runs.ts'
import { scheduleClocks, scheduleSlots, schedules } from '../schema/schedules.ts'
import { enterWork } from '../scope/enter-work.ts'
import { type WorkScope, work } from '../scope/scope.ts'
import { countOutcome } from './count-outcome.ts'
import type { SlotFailure } from './slot-failure.ts'

/** How many slots became runs, were left out, or could not be started. */
export type SlotCounts = { run: number; skipped: number; refused: number }

type Schedule = typeof schedules.$inferSelect & { recurrence: Recurrence }

/**
 * Deals with the slots of one schedule that have come: runs, records, and the clock, all together or not at all.
 *
 * Does nothing when the schedule is not due any more, or somebody else holds it at this moment. It runs with the role
 * its owner has now: an owner who left, or may only look, pauses it.
 *
 * @throws DomainError NOT_FOUND for a team that is gone
 */
export function materialiseSchedule(
  app: Database,
  { teamId, scheduleId }: { teamId: string; scheduleId: string },
  givenNow?: Date,
): Promise<SlotCounts> {
  return enterWork(app, teamId, 'mutation', async (scope) => {
    const counts = { run: 0, skipped: 0, refused: 0 }
    const schedule = await lockFree(scope, scheduleId)
    if (schedule === undefined) return counts
    const now = givenNow ?? (await databaseNow(scope))
    const nextAt = await readClock(scope, scheduleId)
    if (nextAt === null || nextAt > now) return counts

    const { recurrence, zone, misfire } = schedule
    // The clock's slot is the first that nobody has dealt with: look from just before it.
    const missed = missedSlots(recurrence, zone, new Date(nextAt.getTime() - 1), now, misfire)
    const done = await listDone(scope, scheduleId, nextAt)
    const isOpen = (slot: Date) => !done.has(slot.getTime())
    await windClock(scope, scheduleId, { recurrence, zone, after: now })

    const skipped = missed.skipped.filter(isOpen)
    await recordSlots(
      scope,
      scheduleId,
      skipped.map((slotAt, index) => ({
        slotAt,
        outcome: 'skipped',
        olderSkipped: index === 0 ? missed.olderSkipped : 0,
      })),
    )
    counts.skipped = skipped.length
    for (const slotAt of missed.run.filter(isOpen)) counts[await startSlot(scope, schedule, slotAt)]++
    return counts
  })
}

async function lockFree(
  { [work]: { tx }, teamId }: WorkScope,
  scheduleId: string,
): Promise<Schedule | undefined> {
  const [row] = await tx
    .select()
    .from(schedules)
    .where(and(eq(schedules.teamId, teamId), eq(schedules.id, scheduleId)))
    .for('update', { skipLocked: true })
  return row === undefined ? undefined : { ...row, recurrence: recurrenceSchema.parse(row.recurrence) }
}

/** Read after the lock, in a statement of its own: what whoever held it before has written. */
async function readClock({ [work]: { tx }, teamId }: WorkScope, scheduleId: string): Promise<Date | null> {
  const [clock] = await tx
    .select({ nextAt: scheduleClocks.nextAt })
    .from(scheduleClocks)
    .where(and(eq(scheduleClocks.teamId, teamId), eq(scheduleClocks.scheduleId, scheduleId)))
  return clock?.nextAt ?? null
}

/** Slots that have their record already, as after the server's clock was set back. */
async function listDone(
  { [work]: { tx }, teamId }: WorkScope,
  scheduleId: string,
  from: Date,
): Promise<ReadonlySet<number>> {
  const rows = await tx
    .select({ slotAt: scheduleSlots.slotAt })
    .from(scheduleSlots)
    .where(
      and(
        eq(scheduleSlots.teamId, teamId),
        eq(scheduleSlots.scheduleId, scheduleId),
        gte(scheduleSlots.slotAt, from),
      ),
    )
  return new Set(rows.map(({ slotAt }) => slotAt.getTime()))
}

async function startSlot(
  scope: WorkScope,
  schedule: Schedule,
  slotAt: Date,
): Promise<'run' | 'skipped' | 'refused'> {
  if (schedule.overlap === 'skip' && (await hasOpenTurn(scope, schedule.id))) {
    const failure = { code: 'STILL_RUNNING', params: {} } as const
    await recordSlots(scope, schedule.id, [{ slotAt, outcome: 'skipped', failure }])
    return 'skipped'
  }
  const owner = await findOwner(scope, schedule.ownerId)
  if (owner === undefined) {
    const failure = { code: 'OWNER_GONE', params: { name: schedule.ownerName } } as const
    await recordSlots(scope, schedule.id, [{ slotAt, outcome: 'refused', failure }])
    await pauseForOwner(scope, schedule)
    return 'refused'
  }
  const started = await tryRun(scope, schedule, slotAt, owner)
  if ('runId' in started) {
    await recordSlots(scope, schedule.id, [{ slotAt, outcome: 'run', runId: started.runId }])
    return 'run'
  }
  await recordSlots(scope, schedule.id, [{ slotAt, outcome: 'refused', failure: started.failure }])
  await countOutcome(scope, schedule.id, 'failed')
  return 'refused'
}

/** Whether the run of an earlier slot is not over. One by hand is nobody's turn. */
async function hasOpenTurn({ [work]: { tx }, teamId }: WorkScope, scheduleId: string): Promise<boolean> {
  const [open] = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(
      and(
        eq(runs.teamId, teamId),
        eq(runs.scheduleId, scheduleId),
        isNotNull(runs.slotAt),
        inArray(runs.status, ['queued', 'running']),
      ),
    )
    .limit(1)
  return open !== undefined
}

async function tryRun(
  scope: WorkScope,
  schedule: Schedule,
  slotAt: Date,
  owner: { id: string; name: string },
): Promise<{ runId: string } | { failure: SlotFailure }> {
  const [plan] = await scope[work].tx
    .select({ version: plans.version, archivedAt: plans.archivedAt })
    .from(plans)
    .where(and(eq(plans.teamId, scope.teamId), eq(plans.id, schedule.planId)))
  if (plan === undefined || plan.archivedAt !== null)
    return { failure: { code: 'PLAN_ARCHIVED', params: {} } }
  try {
    return await insertRun(scope, scheduledRun(schedule, plan.version, owner, slotAt))
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'LIMIT_REACHED')) throw error
    return { failure: { code: 'LIMIT_REACHED', params: { maximum: Number(error.params.maximum) } } }
  }
}

async function recordSlots(
  { [work]: { tx }, teamId }: WorkScope,
  scheduleId: string,
  slots: Pick<
    typeof scheduleSlots.$inferInsert,
    'slotAt' | 'outcome' | 'runId' | 'olderSkipped' | 'failure'
  >[],
): Promise<void> {
  if (slots.length === 0) return
  await tx
    .insert(scheduleSlots)
    .values(slots.map((slot) => ({ teamId, scheduleId, ...slot })))
    .onConflictDoNothing()
}

async function pauseForOwner(scope: WorkScope, schedule: Schedule): Promise<void> {
  const paused = await scope[work].tx
    .update(schedules)
    .set({ pausedAt: sql`now()`, pauseReason: 'owner' })
    .where(
      and(
        eq(schedules.teamId, scope.teamId),
        eq(schedules.id, schedule.id),
        sql`${schedules.pausedAt} is null`,
      ),
    )
    .returning({ id: schedules.id })
  if (paused.length === 0) return
  await windClock(scope, schedule.id, undefined)
  await recordAudit(
    { ...scope, user: { id: null, name: 'worker' } },
    {
      action: 'schedule.paused',
      subject: { id: schedule.id, name: schedule.name },
      details: { reason: 'owner' },
    },
  )
}
