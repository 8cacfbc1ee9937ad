import { createHash } from 'node:crypto'
import type { Database } from '../connection/database.ts'
import { deliveries, runFiles, runResults } from '../schema/runs.ts'
import { enterWork } from '../scope/enter-work.ts'
import { type WorkScope, work } from '../scope/scope.ts'
import type { RunKey } from './claim-run.ts'
import { endRun } from './end-run.ts'
import { lockMine } from './lock-mine.ts'
import { type KeptFormat, reportWishSchema } from './report-wish.ts'
import { requestJob } from './request-job.ts'

export type RunOutcome = {
  status: 'done' | 'cancelled'
  done: number
  /** JSON of the engine's result, as it wrote it; undefined for a report without a simulation, or nothing computed. */
  result?: string | undefined
  /** Figures × trials × months a second; undefined where too little was computed to say. */
  numbersPerSecond?: number | undefined
  files: readonly { format: KeptFormat; content: Uint8Array }[]
}

/**
 * Ends a run well: status, result, files and messages in one transaction, and only while this worker holds it.
 *
 * A run that was cancelled at the last moment ends as cancelled, with its result and without files or messages.
 *
 * @returns false when the run is not this worker's any more, with nothing written
 */
export function finishRun(
  app: Database,
  key: RunKey,
  attempt: number,
  outcome: RunOutcome,
): Promise<boolean> {
  return enterWork(app, key.team, 'mutation', async (scope) => {
    const run = await lockMine(scope, key.run, attempt)
    if (run === undefined) return false
    const { tx } = scope[work]
    const status = run.cancelRequestedAt === null ? outcome.status : 'cancelled'
    const of = { teamId: key.team, runId: key.run }
    if (outcome.result !== undefined)
      await tx
        .insert(runResults)
        .values({ ...of, result: outcome.result, resultHash: sha256(outcome.result) })
    for (const { format, content } of status === 'done' ? outcome.files : [])
      await tx
        .insert(runFiles)
        .values({ ...of, format, content: Buffer.from(content), contentHash: sha256(content) })
    if (status === 'done' && run.report !== null) await post(scope, key.run, run.report)
    await endRun(scope, run, { status, done: outcome.done, numbersPerSecond: outcome.numbersPerSecond })
    return true
  })
}

async function post(scope: WorkScope, runId: string, report: unknown): Promise<void> {
  for (const recipient of reportWishSchema.parse(report).recipients) {
    const [delivery] = await scope[work].tx
      .insert(deliveries)
      .values({ teamId: scope.teamId, runId, recipient })
      .onConflictDoNothing()
      .returning({ id: deliveries.id })
    if (delivery !== undefined)
      await requestJob(scope, 'deliver', { team: scope.teamId, delivery: delivery.id })
  }
}

function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
