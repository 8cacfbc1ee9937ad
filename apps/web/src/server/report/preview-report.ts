import { type BudgetReport, budgetReport, ENGINE_VERSION } from '@kilotoken/cost-core'
import { CATALOGUE_BOOK, type TeamScope } from '@kilotoken/db'
import { choosePlan } from '../plan/choose-plan.ts'
import type { VersionChoice } from '../plan/load-version.ts'
import { requireSourceRun } from './require-source-run.ts'

export type PreviewChoice = VersionChoice & {
  scenario?: string | undefined
  /** A finished run of the same version and scenario, whose uncertainty it shows. */
  run?: string | undefined
  zone: string
}

/**
 * The report of a version as its files would show it now: the same object they are made from.
 *
 * @throws DomainError NOT_FOUND, also for a run of something else; PLAN_INVALID
 */
export async function previewReport(scope: TeamScope, choice: PreviewChoice): Promise<BudgetReport> {
  const { compiled } = await choosePlan(scope, choice)
  const about = {
    planVersion: choice.version,
    scenario: choice.scenario ?? null,
    book: CATALOGUE_BOOK,
    engine: ENGINE_VERSION,
    generatedAt: new Date().toISOString(),
    zone: choice.zone,
  }
  if (choice.run === undefined) return budgetReport(compiled, about)
  return budgetReport(compiled, about, await requireSourceRun(scope, choice, choice.run))
}
