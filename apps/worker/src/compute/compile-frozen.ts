import { type Catalogue, type CompiledPlan, compilePlan, readPlan } from '@kilotoken/cost-core'
import type { RunFailure } from '@kilotoken/db'

export type FrozenPlan = { document: string; scenario: string | null; catalogue: Catalogue }

/** A saved version compiled under its scenario, or why that is not possible: the team's turn, not the operator's. */
export function compileFrozen({
  document,
  scenario,
  catalogue,
}: FrozenPlan): { compiled: CompiledPlan } | { failure: RunFailure } {
  const read = readPlan(document)
  if ('problems' in read) return { failure: invalid(read.problems.length) }
  const plan = scenario === null ? read.plan.base : read.plan.scenarios.get(scenario)
  if (plan === undefined) return { failure: invalid(1) }
  const result = compilePlan(plan, catalogue)
  return 'problems' in result ? { failure: invalid(result.problems.length) } : { compiled: result.compiled }
}

function invalid(problems: number): RunFailure {
  return { code: 'PLAN_INVALID', params: { problems } }
}
