import type { FactorGroup, PlanDocument } from '@kilotoken/cost-core'
import type { TeamScope } from '@kilotoken/db'
import { type CompiledChoice, compileChoice } from '../estimate/compile-choice.ts'
import { loadVersion, type VersionChoice } from './load-version.ts'

export type PlanVersionChoice = VersionChoice & {
  scenario?: string | undefined
  /** Undefined: what the plan itself counts. */
  factors?: readonly FactorGroup[] | undefined
}

/**
 * A saved version compiled for one choice.
 *
 * @throws DomainError NOT_FOUND, PLAN_INVALID
 */
export async function choosePlan(scope: TeamScope, asked: PlanVersionChoice): Promise<CompiledChoice> {
  const document = await loadVersion(scope, asked)
  return compileChoice(scope, document, {
    scenario: asked.scenario,
    factors: asked.factors ?? factorsOf(document, asked.scenario),
  })
}

/** What a plan counts where nobody says otherwise; a scenario may change it. */
export function factorsOf(document: PlanDocument, scenario: string | undefined): readonly FactorGroup[] {
  return (document.scenarios.get(scenario ?? '') ?? document.base).factors
}
