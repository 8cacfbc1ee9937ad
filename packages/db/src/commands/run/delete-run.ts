import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { runs } from '../../schema/runs.ts'
import { type TeamScope, work } from '../../scope/scope.ts'
import { planNameText } from '../plan/plan-name-text.ts'
import { lockRun } from './lock-run.ts'

/**
 * Deletes a run that is over, with its result and its files, for good.
 *
 * @throws DomainError NOT_FOUND, RUN_NOT_OVER
 */
export async function deleteRun(scope: TeamScope, { runId }: { runId: string }): Promise<void> {
  const run = await lockRun(scope, runId)
  if (run.status === 'queued' || run.status === 'running') throw new DomainError('RUN_NOT_OVER')
  const gone = await scope[work].tx
    .delete(runs)
    .where(and(eq(runs.teamId, scope.teamId), eq(runs.id, runId)))
    .returning({ id: runs.id })
  if (gone.length === 0) throw new DomainError('FORBIDDEN')
  await recordAudit(scope, {
    action: 'run.deleted',
    subject: { id: runId, name: planNameText(run.planName) },
  })
}
