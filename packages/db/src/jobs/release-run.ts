import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../connection/database.ts'
import { runs } from '../schema/runs.ts'
import { enterWork } from '../scope/enter-work.ts'
import { work } from '../scope/scope.ts'
import type { RunKey } from './claim-run.ts'
import { lockMine } from './lock-mine.ts'
import type { RunProgress } from './renew-run.ts'
import { requestJob } from './request-job.ts'

/** Hands a run back, with what is done of it, by a worker that is told to stop: the next one goes on at once. No try is lost. */
export function releaseRun(
  app: Database,
  key: RunKey,
  attempt: number,
  progress?: RunProgress,
): Promise<void> {
  return enterWork(app, key.team, 'mutation', async (scope) => {
    const run = await lockMine(scope, key.run, attempt)
    if (run === undefined) return
    await scope[work].tx
      .update(runs)
      .set({
        status: 'queued',
        leaseUntil: null,
        tries: sql`${runs.tries} - 1`,
        ...(progress !== undefined && { done: progress.done, snapshot: progress.snapshot }),
        ...(progress?.checkpoint !== undefined && { checkpoint: Buffer.from(progress.checkpoint) }),
      })
      .where(and(eq(runs.teamId, key.team), eq(runs.id, key.run)))
    await requestJob(scope, 'run', { team: key.team, run: key.run })
  })
}
