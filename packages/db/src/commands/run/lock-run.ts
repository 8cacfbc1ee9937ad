import { and, eq } from 'drizzle-orm'
import { DomainError } from '../../errors/domain-error.ts'
import { runs } from '../../schema/runs.ts'
import { type WorkScope, work } from '../../scope/scope.ts'

/**
 * The run's row, held until the transaction ends.
 *
 * @throws DomainError NOT_FOUND for a run this team does not have
 */
export async function lockRun(scope: WorkScope, runId: string) {
  const [run] = await scope[work].tx
    .select()
    .from(runs)
    .where(and(eq(runs.teamId, scope.teamId), eq(runs.id, runId)))
    .for('update')
  if (run === undefined) throw new DomainError('NOT_FOUND', { kind: 'run', key: runId })
  return run
}
