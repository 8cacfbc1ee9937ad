import { type Graph, nodeAt } from '../graph/graph.ts'
import { isFlow } from '../graph/graph-builder.ts'
import type { Context, Label } from '../graph/label.ts'
import type { FormulaNode, GraphNode, NodeIndex } from '../graph/node.ts'
import { operationOf } from '../graph/operations/index.ts'
import { monthAfter } from '../plan/small-fields.ts'
import { centralRange, type Distribution } from '../quantity/distribution.ts'
import { fromBase } from '../units/unit.ts'
import type { Evaluation } from './evaluate.ts'
import { type FigureJson, figureJson, findNode, wholeUnit, wholeValue } from './figure.ts'
import { formulaInNumbers, formulaInWords, type Scope, valueAt } from './formula-tokens.ts'
import type { Token } from './tokens.ts'

/** A named node, as it is mentioned elsewhere. */
export interface FigureReference {
  readonly id: string
  readonly label: Label
  readonly context: Context
}

/** The range an input was given as; p5 and p95 are in the figure's unit. */
export interface InputRange {
  readonly shape: Exclude<Distribution['shape'], 'point'>
  readonly p5: number
  readonly p95: number
}

/**
 * Why a number is what it is: its formula in words and in numbers, and the figures it is made of.
 *
 * `over` says which numbers are shown: the only ones there are (`once`), those of the whole plan (`horizon`), or one
 * month's, where the formula does not hold for the whole. Of the whole plan a flow has its sum, a stock its last month.
 */
export interface Explanation extends FigureReference {
  readonly role: GraphNode['role']
  readonly figure: FigureJson
  /** The number the formula in `numbers` gives: the figure's own, or that of the month in `over`. */
  readonly shown: { readonly value: number | null; readonly unit: string }
  readonly over: 'once' | 'horizon' | { readonly month: number; readonly civil?: string }
  /** Set where months are not summed up: nodes, a book value. */
  readonly isStock?: true
  readonly range?: InputRange
  readonly words: readonly Token[]
  readonly numbers: readonly Token[]
  readonly source?: string
  readonly url?: string
  readonly date?: string
  readonly note?: string | { readonly en: string; readonly zh: string }
  readonly path?: string
  readonly inputs: readonly { readonly id: string; readonly explanation?: Explanation }[]
  readonly usedIn: readonly FigureReference[]
}

/**
 * Explains a figure down to `depth` levels of inputs (2 unless told otherwise); deeper ones are named and asked for again.
 *
 * A figure that stands twice in the tree is explained once, at its first mention. With a `month` (0 is the first) every
 * monthly figure is explained in that month; `start`, the civil month the plan begins in, lets months be named.
 * @throws UnknownFigureError for an id the plan does not have
 */
export function explain(
  evaluation: Evaluation,
  id: string,
  {
    depth = 2,
    month,
    start,
  }: { readonly depth?: number; readonly month?: number; readonly start?: string } = {},
): Explanation {
  const asked = { ...(month !== undefined && { month }), ...(start !== undefined && { start }) }
  return explainNode(evaluation, findNode(evaluation.graph, id), id, depth, asked, new Set())
}

/** The month that was asked for, if one was, and where the plan starts. */
interface Asked {
  readonly month?: number
  readonly start?: string
}

function explainNode(
  evaluation: Evaluation,
  node: GraphNode,
  id: string,
  depth: number,
  asked: Asked,
  seen: Set<NodeIndex>,
): Explanation {
  seen.add(node.index)
  const { graph } = evaluation
  const scope: Scope = node.kind === 'leaf' ? 'whole' : scopeOf(evaluation, node, asked)
  const children = node.kind === 'leaf' ? [] : namedInputs(graph, node)
  return {
    ...reference(node, id),
    role: node.role,
    figure: figureJson(evaluation, node.index),
    shown: shownValue(evaluation, node, scope),
    over: node.shape === 'scalar' ? 'once' : scope === 'whole' ? 'horizon' : named(scope),
    ...(node.shape === 'monthly' && !isFlow(node) && { isStock: true as const }),
    words: node.kind === 'leaf' ? [] : formulaInWords(evaluation, node),
    numbers: node.kind === 'leaf' ? [] : formulaInNumbers(evaluation, node, scope),
    ...(node.kind === 'leaf' && leafDetail(node)),
    inputs: children.map((child) => {
      const named = nodeAt(graph, child)
      const isDeeper = depth > 0 && !seen.has(child)
      return {
        id: named.id ?? '',
        ...(isDeeper && {
          explanation: explainNode(evaluation, named, named.id ?? '', depth - 1, asked, seen),
        }),
      }
    }),
    usedIn: usersOf(graph, node.index).map((user) => reference(nodeAt(graph, user))),
  }
}

function named({ month, start }: Exclude<Scope, 'whole'>): Exclude<Explanation['over'], string> {
  return { month, ...(start !== undefined && { civil: monthAfter(start, month) }) }
}

function shownValue(evaluation: Evaluation, node: GraphNode, scope: Scope): Explanation['shown'] {
  const unit = scope === 'whole' ? wholeUnit(node) : node.unit
  const value = valueAt(evaluation, node.index, scope)
  return { value: Number.isFinite(value) ? fromBase(value, unit) : null, unit: unit.text }
}

function reference(node: GraphNode, id = node.id ?? ''): FigureReference {
  return { id, label: node.label ?? { key: '' }, context: node.context }
}

function leafDetail(node: Extract<GraphNode, { readonly kind: 'leaf' }>): Partial<Explanation> {
  const { provenance, quantity, path } = node
  const range =
    quantity === undefined || quantity.distribution.shape === 'point'
      ? undefined
      : {
          shape: quantity.distribution.shape,
          p5: fromBase(centralRange(quantity.distribution)[0], node.unit),
          p95: fromBase(centralRange(quantity.distribution)[1], node.unit),
        }
  return {
    ...(provenance?.source !== undefined && { source: provenance.source }),
    ...(provenance?.url !== undefined && { url: provenance.url }),
    ...(provenance?.date !== undefined && { date: provenance.date }),
    ...(provenance?.note !== undefined && { note: provenance.note }),
    ...(path !== undefined && { path }),
    ...(range !== undefined && { range }),
  }
}

/**
 * Sums over the plan's months when the formula holds for them (cost = GPU-hours × price does), else the first month in
 * which something happens. A plan of one month is explained in that month, where rates stay rates.
 */
function scopeOf(evaluation: Evaluation, node: FormulaNode, { month, start }: Asked): Scope {
  const at = (number: number): Scope => ({ month: number, ...(start !== undefined && { start }) })
  if (node.shape === 'scalar') return 'whole'
  if (month !== undefined) return at(month)
  if (evaluation.graph.months === 1) return at(0)
  const whole = wholeValue(evaluation, node.index)
  const operation = operationOf(node.operation)
  const recomputed = recompute(evaluation, node, true)
  if (isClose(recomputed, whole)) return 'whole'
  if (operation.conserves && isClose(wholeValue(evaluation, node.inputs[0] ?? 0), whole)) return 'whole'
  const series = evaluation.values[node.index] ?? new Float64Array(1)
  const busy = series.findIndex((value) => value !== 0 && Number.isFinite(value))
  return at(Math.max(0, busy))
}

/** The formula worked out on the whole values of its named inputs. */
function recompute(evaluation: Evaluation, node: GraphNode, isTop: boolean): number {
  if (node.kind === 'leaf' || (node.id !== undefined && !isTop))
    return valueAt(evaluation, node.index, 'whole')
  const operation = operationOf(node.operation)
  if (operation.reads !== 'month' || operation.conserves === true) return Number.NaN
  const inputs = node.inputs.map((input) =>
    Float64Array.of(recompute(evaluation, nodeAt(evaluation.graph, input), false)),
  )
  return operation.value(inputs, 0, node.params, new Float64Array(1))
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}

/** The named nodes a formula mentions, in order, each once. */
function namedInputs(graph: Graph, node: FormulaNode): readonly NodeIndex[] {
  const found = new Set<NodeIndex>()
  for (const input of node.inputs) {
    const child = nodeAt(graph, input)
    if (child.id !== undefined) found.add(input)
    else if (child.kind === 'formula') for (const inner of namedInputs(graph, child)) found.add(inner)
  }
  return [...found]
}

const usersCache = new WeakMap<Graph, ReadonlyMap<NodeIndex, readonly NodeIndex[]>>()

/** The named nodes whose formula mentions this one. */
function usersOf(graph: Graph, index: NodeIndex): readonly NodeIndex[] {
  let users = usersCache.get(graph)
  if (users === undefined) {
    const map = new Map<NodeIndex, NodeIndex[]>()
    for (const node of graph.nodes) {
      if (node.kind !== 'formula' || node.id === undefined) continue
      for (const input of namedInputs(graph, node)) map.set(input, [...(map.get(input) ?? []), node.index])
    }
    users = map
    usersCache.set(graph, users)
  }
  return users.get(index) ?? []
}
