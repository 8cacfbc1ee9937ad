import type { GraphBuilder } from '../../graph/graph-builder.ts'
import type { NodeIndex, Provenance } from '../../graph/node.ts'
import { label } from '../model-context.ts'
import type { ThroughputConstants } from './throughput-constants.ts'

/**
 * The definition node of a value, by its name; one a graph, however many services ask for it. It comes from the set, unless
 * it has a provenance of its own.
 */
export type ConstantNode = (name: string, value: number, unit: string, own?: Provenance) => NodeIndex

const built = new WeakMap<GraphBuilder, Map<string, NodeIndex>>()

/** Definitions of one set of constants. Those nobody asks for are not in the graph. */
export function constantNodes(
  builder: GraphBuilder,
  { name: set, source, date }: ThroughputConstants,
): ConstantNode {
  const known = built.get(builder) ?? new Map<string, NodeIndex>()
  built.set(builder, known)
  return (name, value, unit, own) => {
    const found = known.get(name)
    if (found !== undefined) return found
    const node = builder.definition(`def.throughput.${name}`, value, {
      label: label(`throughput.${plainName(name)}`),
      unit,
      provenance: own ?? { evidence: 'estimated', source: `${source} (${set})`, date },
    })
    known.set(name, node)
    return node
  }
}

/** `compute_share.hopper` is called a compute share like any other. */
function plainName(name: string): string {
  return name.split('.')[0] ?? name
}
