import type { PlanProblem } from '@kilotoken/cost-core'

/** The problems without those of the field that is being typed in. `touching` is its path; undefined when it was left. */
export function problemsToTell(
  problems: readonly PlanProblem[],
  touching: string | undefined,
): readonly PlanProblem[] {
  if (touching === undefined) return problems
  return problems.filter(({ path }) => path !== touching && !path.startsWith(`${touching}.`))
}
