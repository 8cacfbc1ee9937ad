import type { Graph } from '../graph/graph.ts'
import type { GraphNode } from '../graph/node.ts'
import { findNode } from '../readings/figure.ts'

/**
 * The figure of a strategy that stands for it in a decision: where a fixed number of servers may be too few for their
 * load, the one that is infeasible when they are.
 *
 * @throws UnknownFigureError for a strategy, or a figure, the plan does not have
 */
export function decidedFigure(graph: Graph, strategy: string, figure: string): GraphNode {
  const asPlanned = `${strategy}.${figure}_as_planned`
  return findNode(graph, graph.ids.has(asPlanned) ? asPlanned : `${strategy}.${figure}`)
}
