import type { NodeIndex } from '../graph/node.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import { findNode } from '../readings/figure.ts'
import { differenceId } from '../report/estimate-view.ts'

/** The figures of one strategy that a run follows. The base strategy has no difference to itself. */
export interface StrategyNodes {
  readonly total: NodeIndex
  readonly difference: NodeIndex | undefined
}

/** What a run follows: the total of every strategy, in plan order, and its difference to the base one. */
export function runNodes(compiled: CompiledPlan): readonly StrategyNodes[] {
  const { graph } = compiled
  return compiled.strategies.map(({ key }) => ({
    total: findNode(graph, `${key}.total.cost`).index,
    difference:
      key === compiled.baseStrategy ? undefined : findNode(graph, differenceId(compiled, key)).index,
  }))
}

/** The same nodes in one list. */
export function followedNodes(strategies: readonly StrategyNodes[]): readonly NodeIndex[] {
  return strategies.flatMap(({ total, difference }) => [total, difference ?? total])
}
