import { getPlan, type ScheduleSettings, type TeamScope } from '@kilotoken/db'
import { choosePlan } from '../plan/choose-plan.ts'
import { requireRun } from '../run/check-run-choice.ts'
import type { SettingsInput } from './schedule-input.ts'

/**
 * Settings as a schedule keeps them, once the newest version of its plan could be run with them. A later one may still
 * refuse: then its run says so.
 *
 * @throws DomainError NOT_FOUND for a plan or a scenario, PLAN_INVALID, RUN_REFUSED
 */
export async function readSettings(
  scope: TeamScope,
  planId: string,
  input: SettingsInput,
): Promise<ScheduleSettings> {
  const { newest } = await getPlan(scope, { planId })
  const { scenario, trials, seed, zone } = input
  const chosen = { plan: planId, version: newest.version, scenario }
  if (trials > 0) await requireRun(scope, { ...chosen, trials, seed })
  else await choosePlan(scope, chosen)
  return input.kind === 'simulation' ? input : { ...input, report: { ...input.report, zone } }
}
