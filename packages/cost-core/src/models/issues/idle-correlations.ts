import type { PlanProblem } from '../../plan/plan-problem.ts'
import { uncertainLeaves } from '../../readings/sample.ts'
import type { CompiledPlan } from '../compile-plan.ts'
import { warning } from './warning.ts'

/** Correlations with an input that is certain, or that nothing is worked out from: the other one then varies alone. */
export function* idleCorrelations({ graph, plan }: CompiledPlan): Generator<PlanProblem> {
  if (graph.correlations.length === 0) return
  const uncertain = new Set(uncertainLeaves(graph).map(({ path }) => path))
  const leaves = new Set(graph.nodes.map((node) => (node.kind === 'leaf' ? node.path : undefined)))
  for (const [index, { one, other }] of graph.correlations.entries())
    for (const [side, input] of [one, other].entries())
      if (!uncertain.has(input))
        yield warning('CORRELATION_IDLE', `uncertainty.correlations.${index}.${side}`, {
          input: plan.uncertainty.correlations[index]?.[side] ?? input,
          reason: leaves.has(input) ? 'certain' : 'unused',
        })
}
