import type { PlanProblem } from '@kilotoken/cost-core'
import { DomainError } from './domain-error.ts'

/** A text that is no plan, or answers that make none: with the engine's problems, each with its code and place. */
export function planInvalid(problems: readonly PlanProblem[]): DomainError {
  return new DomainError('PLAN_INVALID', { problems: problems.map((problem) => ({ ...problem })) })
}
