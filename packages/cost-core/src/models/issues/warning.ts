import type { PlanProblem } from '../../plan/plan-problem.ts'

/** Something odd about a plan that can be computed all the same. */
export function warning(code: string, path: string, params: PlanProblem['params'] = {}): PlanProblem {
  return { severity: 'warning', code, path, params }
}
