import type { PlanProblem } from '../../plan/plan-problem.ts'
import type { Evaluation } from '../../readings/evaluate.ts'
import type { CompiledPlan } from '../compile-plan.ts'
import { warning } from './warning.ts'

/** A fixed number of servers that is not whole in some month: half a server is billed, and cannot be had. */
export function* partsOfServers(
  { graph, plan }: Pick<CompiledPlan, 'graph' | 'plan'>,
  { values }: Evaluation,
): Generator<PlanProblem> {
  for (const key of Object.keys(plan.options)) {
    const index = graph.ids.get(`${key}.nodes_given`)
    const number = index === undefined ? undefined : values[index]?.find((value) => value % 1 !== 0)
    if (number !== undefined && Number.isFinite(number))
      yield warning('PARTS_OF_SERVERS', `options.${key}.nodes`, { number: Number(number.toPrecision(4)) })
  }
}
