import type { Graph } from '../graph/graph.ts'
import type { NodeIndex } from '../graph/node.ts'
import { neededBy, reachedByRanges } from './sample.ts'

/**
 * What sampling these nodes takes, in columns (one a node, or one a node and month): how many are kept, and how many of
 * them each block works out anew. The rest is certain and worked out once.
 */
export function sampledColumns(
  graph: Graph,
  wanted: readonly NodeIndex[],
): { readonly kept: number; readonly varying: number } {
  const needed = neededBy(graph, wanted)
  const reached = reachedByRanges(needed)
  let kept = 0
  let varying = 0
  for (const node of needed) {
    const columns = node.shape === 'scalar' ? 1 : graph.months
    kept += columns
    if (reached.has(node.index)) varying += columns
  }
  return { kept, varying }
}
