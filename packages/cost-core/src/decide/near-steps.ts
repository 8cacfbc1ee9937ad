import { nodeAt } from '../graph/graph.ts'
import type { Context, Label } from '../graph/label.ts'
import type { FormulaNode, GraphNode, NodeIndex } from '../graph/node.ts'
import { monthOf } from '../graph/series.ts'
import type { Evaluation } from '../readings/evaluate.ts'
import { reachedFrom, reevaluate } from '../readings/reevaluate.ts'
import { neededBy } from '../readings/sample.ts'
import { fromBase } from '../units/unit.ts'
import type { Decision } from './decision.ts'
import { inputSwing } from './input-swing.ts'
import { type MovedInput, movedInputs, movedTo } from './moved-input.ts'

/**
 * A whole number of lots (nodes, GPUs) that a small change of what is rounded up would turn into another.
 *
 * `below`: nearly all of the lots are needed, and a little more takes one more. `above`: the last lot is hardly needed,
 * and a little less saves it.
 */
export interface NearStep {
  readonly id: string
  readonly label: Label
  readonly context: Context
  readonly side: 'below' | 'above'
  /** The first month in which it is so near; null for a figure that is one number. */
  readonly month: number | null
  /** Lots before rounding up, and after. */
  readonly needed: number
  readonly lots: number
  /** By what part the need would have to rise, or fall, to cross it: 0.01 is one per cent. */
  readonly distance: number
  readonly lot: { readonly value: number; readonly unit: string }
  /** The inputs that move it most, at most three. */
  readonly movers: readonly MovedInput[]
}

/** So near, as a part of a lot, is near. */
const NEAR = 0.02

/** Demand that grows passes near every step on its way; only one that stays near it for this part of the plan tells. */
const LASTING = 0.25

const MOST_MOVERS = 3

/** Steps that what is decided rests on and that a small change would cross: why a total jumps, or is not to be trusted. */
export function nearSteps(decision: Decision): readonly NearStep[] {
  const search = nearStepSearch(decision)
  let step = search.next()
  while (step.done !== true) step = search.next()
  return step.value
}

/** The same a step at a time, with the share that is done, for a page that must go on answering meanwhile. */
export function* nearStepSearch({
  compiled,
  graph,
  strategies,
  needed,
  today,
}: Decision): Generator<number, readonly NearStep[]> {
  const found: NearStep[] = []
  const counted = countedIn(strategies, graph)
  for (const [index, node] of needed.entries()) {
    if (!counted.has(node.index)) continue
    if (node.kind !== 'formula' || node.operation !== 'ceil' || isOfWholes(node.inputs[0], graph)) continue
    yield index / needed.length
    const near = nearnessOf(node, today, graph.months)
    if (near === undefined) continue
    const movers = moversOf(node, { compiled, needed: neededBy(graph, [node.index]), today })
    if (movers.length === 0) continue
    const named = namedUser(node, needed)
    found.push({
      id: named?.id ?? '',
      label: named?.label ?? { key: '' },
      context: named?.context ?? {},
      ...near,
      month: node.shape === 'scalar' ? null : near.month,
      lot: lotOf(node, named ?? node, today),
      movers,
    })
  }
  return found
}

/** What goes into the amounts, and not only into a condition: a limit that is kept costs nothing when it moves. */
function countedIn(strategies: Decision['strategies'], graph: Decision['graph']): ReadonlySet<NodeIndex> {
  const counted = new Set<NodeIndex>()
  const open = strategies.map(({ node }) => node.index)
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (counted.has(index)) continue
    counted.add(index)
    const node = nodeAt(graph, index)
    if (node.kind !== 'formula') continue
    const isConditional = node.operation === 'guard' || node.operation === 'select'
    open.push(...(isConditional ? node.inputs.slice(1) : node.inputs))
  }
  return counted
}

/** Whether a number was rounded up before: whole replicas fill servers exactly, and say nothing of the need. */
function isOfWholes(index: NodeIndex | undefined, graph: Decision['graph']): boolean {
  const node = index === undefined ? undefined : nodeAt(graph, index)
  if (node?.kind !== 'formula') return false
  const isScaled = ['div', 'mul', 'add', 'each'].includes(node.operation)
  return node.operation === 'ceil' || (isScaled && node.inputs.some((input) => isOfWholes(input, graph)))
}

function nearnessOf({ inputs, shape }: FormulaNode, today: Evaluation, planMonths: number) {
  const months = shape === 'scalar' ? 1 : planMonths
  const found = { below: [] as number[], above: [] as number[] }
  const lotsNeeded = (month: number) => {
    const [x, lot] = inputs.map((input) => monthOf(today.values[input] ?? new Float64Array(0), month))
    return (x ?? Number.NaN) / (lot ?? Number.NaN)
  }
  for (let month = 0; month < months; month++) {
    const need = lotsNeeded(month)
    if (!(need > 0)) continue
    const step = Math.round(need)
    if (step === 0 || Math.abs(need - step) > NEAR) continue
    found[need > step ? 'above' : 'below'].push(month)
  }
  const side = found.below.length >= found.above.length ? 'below' : 'above'
  const [month] = found[side]
  if (month === undefined || found[side].length < LASTING * months) return undefined
  const need = lotsNeeded(month)
  const step = Math.round(need)
  return {
    side,
    month,
    needed: need,
    lots: side === 'below' ? step : step + 1,
    distance: Math.abs(step - need) / need,
  } as const
}

function moversOf(
  node: FormulaNode,
  about: Pick<Decision, 'compiled' | 'needed' | 'today'>,
): readonly MovedInput[] {
  const [raw = node.index] = node.inputs
  const sumAt = (evaluation: Evaluation) =>
    (evaluation.values[raw] ?? new Float64Array(0)).reduce((a, b) => a + b, 0)
  return movedInputs(about)
    .map((input) => {
      const reached = reachedFrom(
        about.needed,
        input.leaves.map(({ index }) => index),
      )
      const { low, high } = inputSwing(input)
      const [from, to] = [low, high].map((value) =>
        sumAt(reevaluate(about.today, movedTo(input, value), reached)),
      )
      return { input, effect: Math.abs((to ?? 0) - (from ?? 0)) }
    })
    .filter(({ effect }) => effect > 0)
    .sort((a, b) => b.effect - a.effect)
    .slice(0, MOST_MOVERS)
    .map(({ input }) => input)
}

/** The node itself where it has a name, else the first named one that uses it: how a reader knows it. */
function namedUser(node: GraphNode, needed: readonly GraphNode[]): GraphNode | undefined {
  return reachedFrom(needed, [node.index]).find(({ id }) => id !== undefined)
}

function lotOf(
  { inputs }: FormulaNode,
  { unit, dimension }: GraphNode,
  { graph, values }: Evaluation,
): NearStep['lot'] {
  const lot = inputs[1] ?? 0
  const value = values[lot]?.[0] ?? Number.NaN
  const own = graph.nodes[lot]
  const shown = own?.dimension === dimension ? unit : (own?.unit ?? unit)
  return { value: fromBase(value, shown), unit: shown.text }
}
