import { and, asc, desc, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import { type RunFailure, runFailureSchema } from '../../jobs/run-failure.ts'
import { type SlotFailure, slotFailureSchema } from '../../jobs/slot-failure.ts'
import { runFiles, runs } from '../../schema/runs.ts'
import { scheduleSlots } from '../../schema/schedules.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import type { RunStatus } from '../run/run-summary.ts'

/** One time a schedule was due, or was run by hand, and how it went. */
export type Turn = {
  /** Unique among the turns of a schedule. */
  key: string
  /** The slot, or when it was asked for by hand. At the millisecond. */
  at: Date
  isByHand: boolean
  /** `deleted`: it ran, and somebody deleted the run since. */
  outcome: RunStatus | 'skipped' | 'refused' | 'deleted'
  run: {
    id: string
    kind: 'simulation' | 'report'
    planVersion: number
    requestedByName: string
    failure: RunFailure | null
    /** From its start to its end; null while there is either not. */
    durationMs: number | null
    files: string[]
  } | null
  /** Of a refused one. */
  failure: SlotFailure | null
  /** Of a skipped one: how many older slots it stands for as well. */
  olderSkipped: number
}

export type TurnPage = {
  turns: Turn[]
  /** Where the next page begins; undefined after the last. */
  before: TurnPlace | undefined
}

export type TurnPlace = { at: Date; key: string }

const RUN = {
  runId: runs.id,
  kind: runs.kind,
  planVersion: runs.planVersion,
  requestedByName: runs.requestedByName,
  status: runs.status,
  runFailure: runs.failure,
  durationMs: sql<number | null>`(extract(epoch from ${runs.finishedAt} - ${runs.startedAt}) * 1000)::float8`,
}
/** What a `Date` can carry: a page begins where the one before ended, to the millisecond. */
const askedAt = sql<string>`date_trunc('milliseconds', ${runs.createdAt})`
/** Ordered as this program orders text. */
const runKey = sql`${runs.id}::text collate "C"`

/** A page of a schedule's turns, newest first: slots and runs by hand together. */
export async function listTurns(
  scope: TeamScope,
  { scheduleId, before, limit }: { scheduleId: string; before?: TurnPlace | undefined; limit: number },
): Promise<TurnPage> {
  const found = [
    ...(await listSlots(scope, scheduleId, before, limit + 1)),
    ...(await listByHand(scope, scheduleId, before, limit + 1)),
  ]
    .filter((turn) => before === undefined || isOlder(turn, before))
    .sort((a, b) => (isOlder(b, a) ? -1 : 1))
  const turns = found.slice(0, limit)
  const last = turns.at(-1)
  await addFiles(scope, turns)
  return {
    turns,
    before: found.length > limit && last !== undefined ? { at: last.at, key: last.key } : undefined,
  }
}

function isOlder(turn: TurnPlace, than: TurnPlace): boolean {
  const apart = turn.at.getTime() - than.at.getTime()
  return apart < 0 || (apart === 0 && turn.key < than.key)
}

async function listSlots(
  { [work]: { tx }, teamId }: TeamScope,
  scheduleId: string,
  before: TurnPlace | undefined,
  limit: number,
): Promise<Turn[]> {
  const rows = await tx
    .select({
      ...RUN,
      at: scheduleSlots.slotAt,
      outcome: scheduleSlots.outcome,
      failure: scheduleSlots.failure,
      olderSkipped: scheduleSlots.olderSkipped,
    })
    .from(scheduleSlots)
    .leftJoin(runs, and(eq(runs.teamId, scheduleSlots.teamId), eq(runs.id, scheduleSlots.runId)))
    .where(
      and(
        eq(scheduleSlots.teamId, teamId),
        eq(scheduleSlots.scheduleId, scheduleId),
        before === undefined ? undefined : lte(scheduleSlots.slotAt, before.at),
      ),
    )
    .orderBy(desc(scheduleSlots.slotAt))
    // One more: the slot of the place itself comes again, and is left out by the caller.
    .limit(limit + 1)
  return rows.map((row) => ({
    key: `slot ${row.at.toISOString()}`,
    at: row.at,
    isByHand: false,
    outcome: row.outcome === 'run' ? (row.status ?? 'deleted') : row.outcome,
    run: runOf(row),
    failure: row.failure === null ? null : slotFailureSchema.parse(row.failure),
    olderSkipped: row.olderSkipped,
  }))
}

async function listByHand(
  { [work]: { tx }, teamId }: TeamScope,
  scheduleId: string,
  before: TurnPlace | undefined,
  limit: number,
): Promise<Turn[]> {
  const place = before?.at.toISOString()
  const rows = await tx
    .select({ ...RUN, at: sql<string>`${askedAt}` })
    .from(runs)
    .where(
      and(
        eq(runs.teamId, teamId),
        eq(runs.scheduleId, scheduleId),
        isNull(runs.slotAt),
        before === undefined || place === undefined
          ? undefined
          : before.key.startsWith('run ')
            ? sql`(${askedAt}, ${runKey}) < (${place}::timestamptz, ${before.key.slice(4)})`
            : lt(askedAt, sql`${place}::timestamptz + interval '1 millisecond'`),
      ),
    )
    .orderBy(desc(askedAt), desc(runKey))
    .limit(limit)
  return rows.map((row) => ({
    key: `run ${row.runId}`,
    at: new Date(row.at),
    isByHand: true,
    outcome: row.status,
    run: runOf(row),
    failure: null,
    olderSkipped: 0,
  }))
}

type RunRow = { [Key in keyof typeof RUN]: unknown } & {
  runId: string | null
  kind: 'simulation' | 'report' | null
  planVersion: number | null
  requestedByName: string | null
  durationMs: number | null
}

function runOf(row: RunRow): Turn['run'] {
  const { runId, kind, planVersion, requestedByName, durationMs, runFailure } = row
  if (runId === null || kind === null || planVersion === null || requestedByName === null) return null
  return {
    id: runId,
    kind,
    planVersion,
    requestedByName,
    failure: runFailure === null ? null : runFailureSchema.parse(runFailure),
    durationMs,
    files: [],
  }
}

async function addFiles({ [work]: { tx }, teamId }: TeamScope, turns: readonly Turn[]): Promise<void> {
  const made = new Map(turns.flatMap(({ run }) => (run === null ? [] : [[run.id, run]])))
  if (made.size === 0) return
  const files = await tx
    .select({ runId: runFiles.runId, format: runFiles.format })
    .from(runFiles)
    .where(and(eq(runFiles.teamId, teamId), inArray(runFiles.runId, [...made.keys()])))
    .orderBy(asc(runFiles.format))
  for (const { runId, format } of files) made.get(runId)?.files.push(format)
}
