import type { PlanProblem } from '@kilotoken/cost-core'
import type { Refusal } from '../api/use-error-text.ts'

/** What keeps a text from being a plan, as the server refused it; nothing for another refusal. */
export function problemsOf(refusal: Refusal | undefined): readonly PlanProblem[] {
  if (refusal?.code !== 'PLAN_INVALID') return []
  const { problems } = refusal.params ?? {}
  return Array.isArray(problems) ? (problems as PlanProblem[]) : []
}
