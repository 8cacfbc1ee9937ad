import type { Graph } from '../graph/graph.ts'
import { type Evidence, weaker } from '../units/evidence.ts'

const cache = new WeakMap<Graph, readonly (Evidence | null)[]>()

/**
 * How each node is known: the weakest evidence among the inputs on its path.
 *
 * Choices and definitions do not count; a node that rests on nothing else has null.
 */
export function weakestEvidence(graph: Graph): readonly (Evidence | null)[] {
  const known = cache.get(graph)
  if (known !== undefined) return known
  const result: (Evidence | null)[] = []
  for (const node of graph.nodes) {
    if (node.kind === 'leaf')
      result.push(node.role === 'input' ? (node.provenance?.evidence ?? 'assumed') : null)
    else
      result.push(
        node.inputs.reduce<Evidence | null>((worst, input) => weaker(worst, result[input] ?? null), null),
      )
  }
  cache.set(graph, result)
  return result
}
