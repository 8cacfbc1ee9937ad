import { type BudgetReport, budgetReport, ENGINE_VERSION } from '@kilotoken/cost-core'
import { CATALOGUE_BOOK, type TeamScope } from '@kilotoken/db'
import { breathe } from '../breathe.ts'
import { compileChoice } from '../estimate/compile-choice.ts'
import { factorsOf } from '../plan/choose-plan.ts'
import { loadVersion, type VersionChoice } from '../plan/load-version.ts'
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
 * Reading, compiling, working out and sending are a piece of work each: nobody else's page waits for all of them.
 *
 * @throws DomainError NOT_FOUND, also for a run of something else; PLAN_INVALID
 */
export async function previewReport(scope: TeamScope, choice: PreviewChoice): Promise<BudgetReport> {
  const document = await loadVersion(scope, choice)
  await breathe()
  const { scenario } = choice
  const { compiled } = await compileChoice(scope, document, {
    scenario,
    factors: factorsOf(document, scenario),
  })
  const about = {
    planVersion: choice.version,
    scenario: choice.scenario ?? null,
    book: CATALOGUE_BOOK,
    engine: ENGINE_VERSION,
    generatedAt: new Date().toISOString(),
    zone: choice.zone,
  }
  const source = choice.run === undefined ? undefined : await requireSourceRun(scope, choice, choice.run)
  await breathe()
  const report = budgetReport(compiled, about, source)
  await breathe()
  return report
}
