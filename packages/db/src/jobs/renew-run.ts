import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../connection/database.ts'
import { runs } from '../schema/runs.ts'
import { enterWork } from '../scope/enter-work.ts'
import { work } from '../scope/scope.ts'
import type { RunKey } from './claim-run.ts'
import { LEASE_SECONDS } from './run-times.ts'

export type RunProgress = { done: number; snapshot: unknown; checkpoint?: Uint8Array | undefined }

/**
 * Says "still at it" and how far, and keeps the run for another lease.
 *
 * `isHeld` is false once the run is somebody else's, or over: stop, and write nothing.
 */
export function renewRun(
  app: Database,
  { team, run }: RunKey,
  attempt: number,
  progress?: RunProgress,
): Promise<{ isHeld: boolean; isCancelled: boolean }> {
  return enterWork(app, team, 'mutation', async (scope) => {
    const [row] = await scope[work].tx
      .update(runs)
      .set({
        leaseUntil: sql`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`,
        ...(progress !== undefined && { done: progress.done, snapshot: progress.snapshot }),
        ...(progress?.checkpoint !== undefined && { checkpoint: Buffer.from(progress.checkpoint) }),
      })
      .where(
        and(eq(runs.teamId, team), eq(runs.id, run), eq(runs.attempt, attempt), eq(runs.status, 'running')),
      )
      .returning({ cancelRequestedAt: runs.cancelRequestedAt })
    return { isHeld: row !== undefined, isCancelled: row?.cancelRequestedAt != null }
  })
}
