import type { PlanProblem } from '../../plan/plan-problem.ts'
import type { CompiledPlan } from '../compile-plan.ts'
import { warning } from './warning.ts'

/** Spot servers of which the plan says neither how often they are taken away nor what work that costs: nothing is counted for it. */
export function* spotRisks({ plan }: Pick<CompiledPlan, 'plan'>): Generator<PlanProblem> {
  for (const [key, option] of Object.entries(plan.options)) {
    if (option.kind !== 'rent' || option.term !== 'spot') continue
    if (option.interruptions === undefined && option.rework === undefined)
      yield warning('SPOT_RISK_UNKNOWN', `options.${key}`)
  }
}
