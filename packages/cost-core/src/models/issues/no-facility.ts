import type { PlanProblem } from '../../plan/plan-problem.ts'
import type { CompiledPlan } from '../compile-plan.ts'
import { warning } from './warning.ts'

/** Servers of one's own that stand nowhere: nothing is counted of their power and place. */
export function* noFacility({ plan }: Pick<CompiledPlan, 'plan'>): Generator<PlanProblem> {
  for (const [key, option] of Object.entries(plan.options))
    if (option.kind === 'own' && option.facility === undefined)
      yield warning('NO_FACILITY', `options.${key}.facility`)
}
