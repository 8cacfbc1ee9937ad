import { planFromAnswers } from '@kilotoken/cost-core'
import { createPlan, loadCatalogue, planInvalid, type TeamScope } from '@kilotoken/db'
import type { PlanAnswers } from './answers-input.ts'

/**
 * A plan from the answers to five questions. A problem's path is the question's field.
 *
 * @throws DomainError PLAN_INVALID, LIMIT_REACHED
 */
export async function createFromAnswers(
  scope: TeamScope,
  { answers, note }: { answers: PlanAnswers; note: string },
) {
  const made = planFromAnswers(answers, await loadCatalogue(scope))
  if ('problems' in made) throw planInvalid(made.problems)
  return createPlan(scope, { document: made.text, note, action: 'plan.created' })
}
