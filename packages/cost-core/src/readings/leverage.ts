import type { Graph } from '../graph/graph.ts'
import type { LeafNode } from '../graph/node.ts'
import { median } from '../quantity/distribution.ts'
import type { Evidence } from '../units/evidence.ts'
import { evaluate } from './evaluate.ts'
import type { FigureReference } from './explain.ts'
import { findNode, wholeValue } from './figure.ts'
import { reachedFrom, reevaluate } from './reevaluate.ts'
import { neededBy } from './sample.ts'

/** An input and how strongly a figure hangs on it: its share of the figure's movement. */
export type LeverageInput = FigureReference & { readonly share: number; readonly evidence: Evidence }

/** How strongly a figure hangs on each input and on each class of evidence. Shares add up to 1. */
export interface Leverage {
  readonly inputs: readonly LeverageInput[]
  readonly byEvidence: readonly { readonly evidence: Evidence; readonly share: number }[]
  /** What to find out first: the strongest inputs that nobody has a source for yet, at most three. */
  readonly findOutFirst: readonly LeverageInput[]
}

const SWING = 0.1

const MOST_TO_FIND_OUT = 3

/**
 * The share of a figure's movement that comes from each input when each is moved by ten per cent either way, alone.
 *
 * A swing and not a derivative: with whole nodes a derivative is zero almost everywhere. Choices and definitions do not
 * count, because nobody can find out more about them. Leaves of one path of the plan are one input and move together.
 */
export function leverage(graph: Graph, id: string): Leverage {
  const work = leverageSteps(graph, id)
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

/** The same an input at a time, for a page that has to go on answering. Yields the share of the inputs that are done. */
export function* leverageSteps(graph: Graph, id: string): Generator<number, Leverage> {
  const target = findNode(graph, id).index
  const needed = neededBy(graph, [target])
  const today = evaluate(graph)
  const all = inputsOf(needed)
  const swings: { readonly leaf: LeafNode; readonly swing: number }[] = []
  for (const leaves of all) {
    const reached = reachedFrom(
      needed,
      leaves.map(({ index }) => index),
    )
    const at = (factor: number) => {
      const overrides = new Map(leaves.map((leaf) => [leaf.index, factor * middleOf(leaf)]))
      return wholeValue(reevaluate(today, overrides, reached), target)
    }
    const swing = Math.abs(at(1 + SWING) - at(1 - SWING))
    swings.push({ leaf: leaves[0], swing: Number.isFinite(swing) ? swing : 0 })
    yield swings.length / all.length
  }
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
  return {
    inputs,
    byEvidence: [...shares].map(([evidence, share]) => ({ evidence, share })),
    findOutFirst: inputs
      .filter(({ evidence }) => evidence === 'assumed' || evidence === 'estimated')
      .slice(0, MOST_TO_FIND_OUT),
  }
}

function middleOf({ quantity }: LeafNode): number {
  return median(quantity?.distribution ?? { shape: 'point', value: 0 })
}

/** The inputs among nodes, as the leaves that are one input. */
function inputsOf(needed: ReturnType<typeof neededBy>): readonly (readonly [LeafNode, ...LeafNode[]])[] {
  const inputs = new Map<string, [LeafNode, ...LeafNode[]]>()
  for (const node of needed) {
    if (node.kind !== 'leaf' || node.role !== 'input' || node.quantity === undefined) continue
    const key = node.path ?? node.id ?? String(node.index)
    const known = inputs.get(key)
    if (known === undefined) inputs.set(key, [node])
    else known.push(node)
  }
  return [...inputs.values()]
}
