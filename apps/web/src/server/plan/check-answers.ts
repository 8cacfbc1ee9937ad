import { type PlanProblem, planFromAnswers, readPlan, type StrategyTotal } from '@kilotoken/cost-core'
import { loadCatalogue, type TeamScope } from '@kilotoken/db'
import type { PlanAnswers } from './answers-input.ts'
import { planTotals } from './plan-totals.ts'

type Checked = { problems: readonly PlanProblem[]; totals: readonly StrategyTotal[] }

/** What is wrong with answers, by field, or what they come to. Nothing is stored. */
export async function checkAnswers(scope: TeamScope, answers: PlanAnswers): Promise<Checked> {
  const catalogue = await loadCatalogue(scope)
  const made = planFromAnswers(answers, catalogue)
  if ('problems' in made) return { problems: made.problems, totals: [] }
  const read = readPlan(made.text)
  return { problems: [], totals: 'problems' in read ? [] : planTotals(read.plan, catalogue) }
}
