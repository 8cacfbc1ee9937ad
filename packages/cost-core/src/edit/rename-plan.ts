import type { PlanProblem } from '../plan/plan-problem.ts'
import { editPlan } from './edit-plan.ts'

/** The same plan under another name, in one language for both. */
export function renamePlan(
  text: string,
  name: string,
): { readonly text: string } | { readonly problems: readonly PlanProblem[] } {
  return editPlan(text, [{ kind: 'set', path: ['name'], value: name }])
}
