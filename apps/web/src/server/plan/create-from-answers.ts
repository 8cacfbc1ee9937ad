import { planFromAnswers } from '@kilotoken/cost-core'
import { createPlan, DomainError, loadCatalogue, type TeamScope } from '@kilotoken/db'
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
  if ('problems' in made)
    throw new DomainError('PLAN_INVALID', { problems: made.problems.map((problem) => ({ ...problem })) })
  return createPlan(scope, { document: made.text, note, action: 'plan.created' })
}
