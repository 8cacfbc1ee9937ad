import { assignedTo, assignmentsOf } from '../../plan/assignments.ts'
import type { PlanProblem } from '../../plan/plan-problem.ts'
import type { CompiledPlan } from '../compile-plan.ts'
import { warning } from './warning.ts'

/** A mix that is filled in order cuts each workload by itself: several on one mix fill its first parts once each. */
export function* heightsForSeveral({ plan }: CompiledPlan): Generator<PlanProblem> {
  for (const [key, option] of Object.entries(plan.options)) {
    if (option.kind !== 'mix') continue
    const part = option.parts.findIndex(({ up_to: height }) => height !== undefined)
    if (part === -1) continue
    const most = Math.max(
      0,
      ...Object.values(assignmentsOf(plan)).map(
        (assignment) =>
          Object.entries(plan.workloads).filter(
            ([workload, { kind }]) => kind === 'serving' && assignedTo(assignment, workload) === key,
          ).length,
      ),
    )
    if (most > 1) yield warning('HEIGHT_FOR_EACH', `options.${key}.parts.${part}.up_to`, { count: most })
  }
}
