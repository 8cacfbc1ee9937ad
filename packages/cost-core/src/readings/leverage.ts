import type { Graph } from '../graph/graph.ts'
import type { LeafNode } from '../graph/node.ts'
import { median } from '../quantity/distribution.ts'
import type { Evidence } from '../units/evidence.ts'
import { evaluate } from './evaluate.ts'
import type { FigureReference } from './explain.ts'
import { findNode, wholeValue } from './figure.ts'

/** How strongly a figure hangs on each input and on each class of evidence. Shares add up to 1. */
export interface Leverage {
  readonly inputs: readonly (FigureReference & { readonly share: number; readonly evidence: Evidence })[]
  readonly byEvidence: readonly { readonly evidence: Evidence; readonly share: number }[]
}

const SWING = 0.1

/**
 * The share of a figure's movement that comes from each input when each is moved by ten per cent either way, alone.
 *
 * A swing and not a derivative: with whole nodes a derivative is zero almost everywhere. Choices and definitions do not
 * count, because nobody can find out more about them.
 */
export function leverage(graph: Graph, id: string): Leverage {
  const target = findNode(graph, id).index
  const leaves = inputsOf(graph, target)
  const swings = leaves.map((leaf) => {
    const middle = median(leaf.quantity?.distribution ?? { shape: 'point', value: 0 })
    const at = (factor: number) =>
      wholeValue(evaluate(graph, new Map([[leaf.index, middle * factor]])), target)
    const swing = Math.abs(at(1 + SWING) - at(1 - SWING))
    return { leaf, swing: Number.isFinite(swing) ? swing : 0 }
  })
  const sum = swings.reduce((total, { swing }) => total + swing, 0)
  const inputs = swings
    .filter(({ swing }) => swing > 0)
    .map(({ leaf, swing }) => ({
      id: leaf.id ?? '',
      label: leaf.label ?? { key: '' },
      context: leaf.context,
      share: swing / sum,
      evidence: leaf.provenance?.evidence ?? ('assumed' as const),
    }))
    .sort((a, b) => b.share - a.share)
  const shares = new Map<Evidence, number>()
  for (const { evidence, share } of inputs) shares.set(evidence, (shares.get(evidence) ?? 0) + share)
  return { inputs, byEvidence: [...shares].map(([evidence, share]) => ({ evidence, share })) }
}

function inputsOf(graph: Graph, target: number): readonly LeafNode[] {
  const isReached = new Set([target])
  const leaves: LeafNode[] = []
  for (let index = target; index >= 0; index--) {
    const node = graph.nodes[index]
    if (node === undefined || !isReached.has(index)) continue
    if (node.kind === 'formula') for (const input of node.inputs) isReached.add(input)
    else if (node.role === 'input' && node.quantity !== undefined) leaves.unshift(node)
  }
  return leaves
}
