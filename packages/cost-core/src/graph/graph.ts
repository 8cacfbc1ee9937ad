import { InvariantError } from '../invariant-error.ts'
import type { Correlation } from './correlation.ts'
import type { GraphNode, NodeIndex } from './node.ts'

/** A compiled plan: nodes in an order in which every input comes before its users, and the ids that name them. */
export interface Graph {
  readonly nodes: readonly GraphNode[]
  /** Every id, aliases included; several ids may name one node. */
  readonly ids: ReadonlyMap<string, NodeIndex>
  readonly months: number
  /** Which inputs vary together when they are drawn; a single evaluation knows nothing of it. */
  readonly correlations: readonly Correlation[]
  /** Ids whose formula has too many unnamed steps to be read: a step of a model wants a name. */
  readonly tooDeep: readonly string[]
}

/** The node at an index; a foreign index is a bug. */
export function nodeAt(graph: Graph, index: NodeIndex): GraphNode {
  const node = graph.nodes[index]
  if (node === undefined)
    throw new InvariantError('no node at this index', { index, nodes: graph.nodes.length })
  return node
}

/** An id that names nothing in this plan and scenario. */
export class UnknownFigureError extends Error {
  readonly id: string
  readonly nearest: readonly string[]

  constructor(id: string, nearest: readonly string[]) {
    super(`no figure is called ${id}`)
    this.name = 'UnknownFigureError'
    this.id = id
    this.nearest = nearest
  }
}
