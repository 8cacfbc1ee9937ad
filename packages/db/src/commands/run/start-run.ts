import { recordAudit } from '../../audit/record-audit.ts'
import type { TeamScope } from '../../scope/scope.ts'
import { insertRun } from './insert-run.ts'
import { runSubject } from './run-subject.ts'

export type StartRunInput = {
  planId: string
  version: number
  scenario?: string | undefined
  trials: number
  seed: number
  /** The same again gives the same run. */
  requestId?: string | undefined
}

/**
 * Starts a simulation of one version of a plan in the background.
 *
 * Whether the engine takes so many trials of so large a plan is for the caller to check first; a worker refuses it too.
 *
 * @throws DomainError NOT_FOUND, LIMIT_REACHED
 */
export async function startRun(scope: TeamScope, input: StartRunInput): Promise<{ runId: string }> {
  const { planId, version, scenario, trials, seed, requestId } = input
  const { runId, isNew } = await insertRun(scope, {
    kind: 'simulation',
    planId,
    version,
    scenario,
    trials,
    seed,
    requestedBy: scope.user,
    requestId,
  })
  if (!isNew) return { runId }
  await recordAudit(scope, {
    action: 'run.started',
    subject: await runSubject(scope, runId),
    details: { version, trials, seed },
  })
  return { runId }
}
