import { type RunResult, type RunSnapshot, runResultSchema } from '@kilotoken/cost-core'
import { getRun, type Run, type TeamScope } from '@kilotoken/db'

export type RunView = Omit<Run, 'result' | 'snapshot'> & {
  result: RunResult | null
  snapshot: RunSnapshot | null
}

/**
 * One run as its page shows it. The snapshot is what the worker of this release wrote; of a run that is over only the
 * result counts.
 *
 * @throws DomainError NOT_FOUND
 */
export async function readRun(scope: TeamScope, runId: string): Promise<RunView> {
  const { result, snapshot, ...run } = await getRun(scope, { runId })
  const isOpen = run.status === 'queued' || run.status === 'running'
  return {
    ...run,
    result: result === null ? null : runResultSchema.parse(JSON.parse(result)),
    snapshot: isOpen ? (snapshot as RunSnapshot | null) : null,
  }
}
