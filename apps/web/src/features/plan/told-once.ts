import type { PlanProblem } from '@kilotoken/cost-core'
import { type Locale, problemText } from '@kilotoken/messages'

/** Problems without those that say the same of the same place: one of each of two options is one to the reader. */
export function toldOnce(problems: readonly PlanProblem[], locale: Locale): readonly PlanProblem[] {
  const told = (problem: PlanProblem) =>
    `${problem.path} ${problem.line ?? ''} ${problemText(problem, locale)}`
  return [...new Map(problems.map((problem) => [told(problem), problem])).values()]
}
