import { type Graph, nodeAt } from '../graph/graph.ts'
import type { Label } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'

/** One balance that cash ahead of cost stands in: the book value, or with −1 what is owed. */
export interface BalancePart {
  readonly label: Label
  readonly sign: 1 | -1
  readonly index: NodeIndex
}

/**
 * What the balance of a strategy is made of: the named terms of its sum, each with its sign.
 *
 * None where the strategy has no such balance: it then pays for everything in the month it costs something.
 */
export function balanceParts(graph: Graph, strategy: string): readonly BalancePart[] {
  const root = graph.ids.get(`${strategy}.total.balance_ahead`)
  return root === undefined ? [] : termsOf(graph, root, 1, root)
}

function termsOf(graph: Graph, index: NodeIndex, sign: 1 | -1, root: NodeIndex): readonly BalancePart[] {
  const node = nodeAt(graph, index)
  if (node.label !== undefined && index !== root) return [{ label: node.label, sign, index }]
  if (node.kind === 'formula' && (node.operation === 'add' || node.operation === 'total'))
    return node.inputs.flatMap((input) => termsOf(graph, input, sign, root))
  if (node.kind === 'formula' && node.operation === 'sub') {
    const [from, less] = node.inputs
    const other = sign === 1 ? -1 : 1
    return [...termsOf(graph, from!, sign, root), ...termsOf(graph, less!, other, root)]
  }
  if (node.kind === 'formula' && node.operation === 'each') {
    const [inner] = node.inputs
    return termsOf(graph, inner!, sign, root)
  }
  return node.label === undefined ? [] : [{ label: node.label, sign, index }]
}
