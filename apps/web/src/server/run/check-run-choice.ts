import { checkRun, compilePlan, type RunProblem, runWork } from '@kilotoken/cost-core'
import { DomainError, getTeamLimits, measuredSpeed, planInvalid, type TeamScope } from '@kilotoken/db'
import { engineCatalogue } from '../catalogue/engine-catalogue.ts'
import { loadVersion, type VersionChoice } from '../plan/load-version.ts'

export type RunChoice = VersionChoice & { scenario?: string | undefined; trials: number; seed: number }

export type RunCheck = {
  /** Why it cannot be started; null when it can. */
  problem: RunProblem | null
  nodeTrialMonths: number
  /** How long it would compute, by the speed of the team's runs before; null before the first. */
  seconds: number | null
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
  const { nodeTrialMonths } = runWork(result.compiled, choice.trials)
  const { runNumbers } = await getTeamLimits(scope)
  const speed = await measuredSpeed(scope)
  return {
    problem: checkRun(result.compiled, choice, runNumbers) ?? null,
    nodeTrialMonths,
    seconds: speed === undefined ? null : nodeTrialMonths / speed,
  }
}

/** Refuses what `checkRunChoice` finds. @throws DomainError NOT_FOUND, PLAN_INVALID, RUN_REFUSED */
export async function requireRun(scope: TeamScope, choice: RunChoice): Promise<void> {
  const { problem } = await checkRunChoice(scope, choice)
  if (problem !== null) throw new DomainError('RUN_REFUSED', { reason: problem.code, ...problem.params })
}
