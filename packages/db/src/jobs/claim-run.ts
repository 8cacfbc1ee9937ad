import { and, eq, sql } from 'drizzle-orm'
import { findOwner } from '../commands/schedule/find-owner.ts'
import type { Database } from '../connection/database.ts'
import { getTeamLimits } from '../queries/team/get-team-limits.ts'
import { planVersions } from '../schema/plans.ts'
import { runs } from '../schema/runs.ts'
import { enterWork } from '../scope/enter-work.ts'
import { type WorkScope, work } from '../scope/scope.ts'
import { endRun, type RunEnd } from './end-run.ts'
import { type ReportWish, reportWishSchema } from './report-wish.ts'
import { LEASE_SECONDS, MOST_TRIES } from './run-times.ts'

export type RunKey = { team: string; run: string }

/** A run as the worker that holds it computes it. */
export type ClaimedRun = RunKey & {
  /** The fence: what this holder writes is refused once somebody else has claimed the run. */
  attempt: number
  kind: 'simulation' | 'report'
  planId: string
  planVersion: number
  document: string
  versionNote: string
  versionSavedAt: Date
  scenario: string | null
  trials: number
  seed: number
  report: ReportWish | null
  engineVersion: string
  catalogueVersion: string
  requestedByName: string
  createdAt: Date
  /** Figures × trials × months that one run of the team may work out. */
  mostNumbers: number
  /** Null: from the beginning. */
  checkpoint: Uint8Array | null
  isCancelled: boolean
}

export type Claim =
  | { readonly state: 'claimed'; readonly run: ClaimedRun }
  /** Somebody holds it; their lease ends in so many milliseconds unless they renew it. */
  | { readonly state: 'held'; readonly forMs: number }
  /** Over, given up just now, or gone: nothing to do. */
  | { readonly state: 'over' }

/**
 * Takes a run for one worker: the compare-and-set by which one of them computes it.
 *
 * Counts the try before it is made, so that a run that ends its worker every time ends too. By the database's clock.
 */
export function claimRun(app: Database, { team, run: id }: RunKey, workerId: string): Promise<Claim> {
  return enterWork(app, team, 'mutation', async (scope) => {
    const row = await lockOpen(scope, id)
    if (row === undefined) return { state: 'over' }
    if (row.status === 'running' && row.leaseMs > 0) return { state: 'held', forMs: row.leaseMs }
    const end = await endWithoutTrying(scope, row)
    if (end !== undefined) {
      await endRun(scope, row, end)
      return { state: 'over' }
    }
    const attempt = await take(scope, id, workerId)
    const version = await readVersion(scope, row)
    if (attempt === undefined || version === undefined) return { state: 'over' }
    const { kind, planId, planVersion, scenario, trials, seed, engineVersion, catalogueVersion } = row
    return {
      state: 'claimed',
      run: {
        team,
        run: id,
        attempt,
        kind,
        planId,
        planVersion,
        ...version,
        scenario,
        trials,
        seed,
        report: row.report === null ? null : reportWishSchema.parse(row.report),
        engineVersion,
        catalogueVersion,
        requestedByName: row.requestedByName,
        createdAt: row.createdAt,
        mostNumbers: (await getTeamLimits(scope)).runNumbers,
        checkpoint: row.checkpoint,
        isCancelled: row.cancelRequestedAt !== null,
      },
    }
  })
}

type RunRow = typeof runs.$inferSelect

/** The end of a run that is not to be tried: cancelled before it had anything, given up, or not theirs to ask for. */
async function endWithoutTrying(scope: WorkScope, row: RunRow): Promise<RunEnd | undefined> {
  if (row.cancelRequestedAt !== null)
    return row.checkpoint === null ? { status: 'cancelled', done: 0 } : undefined
  if (row.tries >= MOST_TRIES)
    return { status: 'failed', failure: { code: 'WORKER_LOST', params: { tries: row.tries } } }
  // A report leaves the house: whoever asked for it must still be allowed to.
  if (row.kind === 'report' && (await findOwner(scope, row.requestedBy)) === undefined)
    return { status: 'failed', failure: { code: 'REQUESTER_GONE', params: { person: row.requestedByName } } }
  return undefined
}

async function take(
  { [work]: { tx }, teamId }: WorkScope,
  id: string,
  workerId: string,
): Promise<number | undefined> {
  const [claimed] = await tx
    .update(runs)
    .set({
      status: 'running',
      attempt: sql`${runs.attempt} + 1`,
      tries: sql`${runs.tries} + 1`,
      leaseUntil: sql`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`,
      workerId,
      startedAt: sql`coalesce(${runs.startedAt}, now())`,
    })
    .where(and(eq(runs.teamId, teamId), eq(runs.id, id)))
    .returning({ attempt: runs.attempt })
  return claimed?.attempt
}

async function readVersion({ [work]: { tx }, teamId }: WorkScope, { planId, planVersion }: RunRow) {
  const [version] = await tx
    .select({
      document: planVersions.document,
      versionNote: planVersions.note,
      versionSavedAt: planVersions.createdAt,
    })
    .from(planVersions)
    .where(
      and(
        eq(planVersions.teamId, teamId),
        eq(planVersions.planId, planId),
        eq(planVersions.version, planVersion),
      ),
    )
  return version
}

async function lockOpen({ [work]: { tx }, teamId }: WorkScope, id: string) {
  const [row] = await tx
    .select()
    .from(runs)
    .where(and(eq(runs.teamId, teamId), eq(runs.id, id)))
    .for('update')
  if (row === undefined || (row.status !== 'queued' && row.status !== 'running')) return undefined
  const [lease] = await tx
    .select({
      ms: sql<number>`greatest(0, extract(epoch from ${runs.leaseUntil} - clock_timestamp()) * 1000)::float8`,
    })
    .from(runs)
    .where(and(eq(runs.teamId, teamId), eq(runs.id, id)))
  return { ...row, leaseMs: Number(lease?.ms ?? 0) }
}
