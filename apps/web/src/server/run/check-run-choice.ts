import { checkRun, compilePlan, type RunProblem, runWork } from '@kilotoken/cost-core'
import { DomainError, planInvalid, type TeamScope } from '@kilotoken/db'
import { engineCatalogue } from '../catalogue/engine-catalogue.ts'
import { loadVersion, type VersionChoice } from '../plan/load-version.ts'

export type RunChoice = VersionChoice & { scenario?: string | undefined; trials: number; seed: number }

export type RunCheck = {
  /** Why it cannot be started; null when it can. */
  problem: RunProblem | null
  nodeTrialMonths: number
}

/**
 * How much a run would be, and whether the engine takes it.
 *
 * @throws DomainError NOT_FOUND, PLAN_INVALID
 */
export async function checkRunChoice(scope: TeamScope, choice: RunChoice): Promise<RunCheck> {
  const document = await loadVersion(scope, choice)
  const plan = choice.scenario === undefined ? document.base : document.scenarios.get(choice.scenario)
  if (plan === undefined) throw new DomainError('NOT_FOUND', { kind: 'scenario', key: choice.scenario ?? '' })
  const result = compilePlan(plan, await engineCatalogue(scope))
  if ('problems' in result) throw planInvalid(result.problems)
  return {
    problem: checkRun(result.compiled, choice) ?? null,
    nodeTrialMonths: runWork(result.compiled, choice.trials).nodeTrialMonths,
  }
}

/** Refuses what `checkRunChoice` finds. @throws DomainError NOT_FOUND, PLAN_INVALID, RUN_REFUSED */
export async function requireRun(scope: TeamScope, choice: RunChoice): Promise<void> {
  const { problem } = await checkRunChoice(scope, choice)
  if (problem !== null) throw new DomainError('RUN_REFUSED', { reason: problem.code, ...problem.params })
}
