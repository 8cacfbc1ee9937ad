import { PRESENT } from '../../graph/absence.ts'
import { assignmentsOf } from '../../plan/assignments.ts'
import type { PlanProblem } from '../../plan/plan-problem.ts'
import type { Plan } from '../../plan/plan-schema.ts'
import { median } from '../../quantity/distribution.ts'
import type { Evaluation } from '../../readings/evaluate.ts'
import type { CompiledPlan } from '../compile-plan.ts'
import { warning } from './warning.ts'

/** A hair over whole months is rounding, as when a term is typed in years. */
const NEGLIGIBLE = 1e-9

/** Commitments and leases that run past the plan's last month: the first of them, or one that is made later or renewed. */
export function* commitmentsPastHorizon(
  compiled: CompiledPlan,
  evaluation: Evaluation,
): Generator<PlanProblem> {
  const { plan } = compiled
  for (const [key, option] of Object.entries(plan.options)) {
    const term = termOf(option)
    if (term === undefined) continue
    const last = lastStart(compiled, evaluation, key, term.starts)
    const past = last + median(term.of.quantity.distribution) - plan.horizon.months
    if (past > NEGLIGIBLE)
      yield warning('COMMITMENT_PAST_HORIZON', `options.${key}.${term.field}`, {
        months: Math.ceil(past - NEGLIGIBLE),
      })
  }
}

/** For how long an option binds, and the figure of what starts to bind. */
function termOf(option: Plan['options'][string]) {
  if (option.kind === 'rent' && option.term === 'reserved')
    return { field: 'commitment', of: option.commitment, starts: 'commitments' }
  if (option.kind === 'own' && option.lease !== undefined)
    return { field: 'lease.term', of: option.lease.term, starts: 'lease_starts' }
  return undefined
}

/** The last month in which something of the option starts, in any strategy; the first month where it is in none. */
function lastStart(
  { graph, plan }: CompiledPlan,
  evaluation: Evaluation,
  option: string,
  measure: string,
): number {
  const prefixes = [option, ...Object.keys(assignmentsOf(plan)).map((key) => `${key}.${option}`)]
  const months = prefixes.map((prefix) => {
    const node = graph.ids.get(`${prefix}.${measure}`)
    if (node === undefined) return 0
    const codes = evaluation.codes[node]
    return [...(evaluation.values[node] ?? [])].findLastIndex(
      (count, month) => count > 0 && (codes === undefined || codes[month] === PRESENT),
    )
  })
  return Math.max(0, ...months)
}
