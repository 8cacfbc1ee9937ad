import { and, eq, sql } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { requestJob } from '../../jobs/request-job.ts'
import { runs } from '../../schema/runs.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { planNameText } from '../plan/plan-name-text.ts'
import { lockRun } from './lock-run.ts'

/**
 * Asks a run to stop. One that waits has ended at once; one that computes ends within moments and keeps what it has.
 *
 * A run that is over stays what it is, and cancelling it twice is no error: another tab may have been first.
 *
 * @throws DomainError NOT_FOUND
 */
export async function cancelRun(scope: TeamScope, { runId }: { runId: string }): Promise<void> {
  const run = await lockRun(scope, runId)
  const isOpen = run.status === 'queued' || run.status === 'running'
  if (!isOpen || run.cancelRequestedAt !== null) return
  // Waiting for another try with trials done already: those are kept, by whoever claims it next.
  const isOver = run.status === 'queued' && run.checkpoint === null
  await scope[work].tx
    .update(runs)
    .set({
      cancelRequestedAt: sql`now()`,
      cancelledByName: scope.user.name,
      ...(isOver && { status: 'cancelled' as const, finishedAt: sql`now()` }),
    })
    .where(and(eq(runs.teamId, scope.teamId), eq(runs.id, runId)))
  if (run.status === 'queued' && !isOver) await requestJob(scope, 'run', { team: scope.teamId, run: runId })
  await recordAudit(scope, {
    action: 'run.cancelled',
    subject: { id: runId, name: planNameText(run.planName) },
  })
}
