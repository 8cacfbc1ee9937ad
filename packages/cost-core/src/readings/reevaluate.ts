import type { GraphNode, NodeIndex } from '../graph/node.ts'
import { type Evaluation, type EvaluationState, evaluateNode } from './evaluate.ts'

/** The nodes whose number hangs on the leaves, these included, in the order of the graph; only those of `among`. */
export function reachedFrom(among: readonly GraphNode[], leaves: Iterable<NodeIndex>): readonly GraphNode[] {
  const reached = new Set(leaves)
  return among.filter((node) => {
    if (node.kind === 'formula' && node.inputs.some((input) => reached.has(input))) reached.add(node.index)
    return reached.has(node.index)
  })
}

/**
 * An evaluation with some leaves moved: bit for bit what `evaluate` gives with these overrides, but only the nodes that
 * hang on a moved leaf are worked out, and of these only as long as something still differs.
 *
 * `before` must be of the same graph; overrides it was made with stay, unless they are given again. `reached` saves
 * looking for the nodes anew when the same leaves move many times; a list that leaves out some of them gives figures of
 * `before` there.
 */
export function reevaluate(
  before: Evaluation,
  overrides: ReadonlyMap<NodeIndex, number>,
  reached: readonly GraphNode[] = reachedFrom(before.graph.nodes, overrides.keys()),
): Evaluation {
  const state: EvaluationState = {
    graph: before.graph,
    values: [...before.values],
    codes: [...before.codes],
    reasons: [...before.reasons],
    incomplete: [...before.incomplete],
  }
  const changed = new Set<NodeIndex>()
  for (const node of reached) {
    if (node.kind === 'formula' && !node.inputs.some((input) => changed.has(input))) continue
    evaluateNode(node, state, overrides)
    if (!isSame(before, state, node.index)) changed.add(node.index)
  }
  return state
}

/** Whether a node says the same as before. What is absent or incomplete counts as different: its reasons may be others. */
function isSame(before: Evaluation, after: Evaluation, index: NodeIndex): boolean {
  for (const { codes, incomplete } of [before, after])
    if (codes[index] !== undefined || incomplete[index] !== undefined) return false
  const own = before.values[index]
  const other = after.values[index]
  return (
    own !== undefined && other !== undefined && own.every((value, month) => Object.is(value, other[month]))
  )
}
