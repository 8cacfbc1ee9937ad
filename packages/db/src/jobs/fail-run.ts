import { and, eq } from 'drizzle-orm'
import type { Database } from '../connection/database.ts'
import { runs } from '../schema/runs.ts'
import { enterWork } from '../scope/enter-work.ts'
import { work } from '../scope/scope.ts'
import type { RunKey } from './claim-run.ts'
import { endRun } from './end-run.ts'
import { lockMine } from './lock-mine.ts'
import { requestJob } from './request-job.ts'
import type { RunFailure } from './run-failure.ts'
import { MOST_TRIES, RETRY_SECONDS } from './run-times.ts'

/**
 * Ends a try that failed. What may pass by itself (`isPassing`) is tried again later, up to the third time; the rest, and
 * the third, is the run's end, where the team sees it.
 *
 * Does nothing when the run is not this worker's any more.
 */
export function failRun(
  app: Database,
  key: RunKey,
  attempt: number,
  { failure, isPassing }: { failure: RunFailure; isPassing: boolean },
): Promise<void> {
  return enterWork(app, key.team, 'mutation', async (scope) => {
    const run = await lockMine(scope, key.run, attempt)
    if (run === undefined) return
    if (!isPassing || run.tries >= MOST_TRIES) {
      await endRun(scope, run, { status: 'failed', failure })
      return
    }
    await scope[work].tx
      .update(runs)
      .set({ status: 'queued', leaseUntil: null })
      .where(and(eq(runs.teamId, key.team), eq(runs.id, key.run)))
    await requestJob(scope, 'run', { team: key.team, run: key.run }, RETRY_SECONDS[run.tries - 1])
  })
}
