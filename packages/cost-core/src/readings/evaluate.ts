import { INFEASIBLE, NEVER, PRESENT, UNPRICED } from '../graph/absence.ts'
import { type Graph, nodeAt } from '../graph/graph.ts'
import type { FormulaNode, GraphNode, NodeIndex } from '../graph/node.ts'
import { operationOf } from '../graph/operations/index.ts'
import { monthOf, type Series } from '../graph/series.ts'
import { median } from '../quantity/distribution.ts'

/**
 * Every node's number, at the middle of every range.
 *
 * `codes[i]` is undefined when the node is present in all its months. `reasons` and `incomplete` hold node ids: why a
 * number is absent, and which unpriced lines a present total leaves out.
 */
export interface Evaluation {
  readonly graph: Graph
  readonly values: readonly Series[]
  readonly codes: readonly (Uint8Array | undefined)[]
  readonly reasons: readonly (ReadonlySet<string> | undefined)[]
  readonly incomplete: readonly (ReadonlySet<string> | undefined)[]
}

/** Evaluates the graph once. `overrides` replaces leaves by a number in base units: the way inputs are moved. */
export function evaluate(graph: Graph, overrides?: ReadonlyMap<NodeIndex, number>): Evaluation {
  const state: EvaluationState = { graph, values: [], codes: [], reasons: [], incomplete: [] }
  for (const node of graph.nodes) evaluateNode(node, state, overrides)
  return state
}

/** An evaluation under way. */
export interface EvaluationState {
  readonly graph: Graph
  readonly values: Series[]
  readonly codes: (Uint8Array | undefined)[]
  readonly reasons: (ReadonlySet<string> | undefined)[]
  readonly incomplete: (ReadonlySet<string> | undefined)[]
}

/** Works out one node from its inputs, which the state must have already. */
export function evaluateNode(
  node: GraphNode,
  state: EvaluationState,
  overrides?: ReadonlyMap<NodeIndex, number>,
): void {
  if (node.kind === 'formula') evaluateFormula(node, state)
  else {
    const value = overrides?.get(node.index) ?? (node.quantity && median(node.quantity.distribution))
    const isUnpriced = value === undefined
    state.values[node.index] = Float64Array.of(value ?? Number.NaN)
    state.codes[node.index] = isUnpriced ? Uint8Array.of(UNPRICED) : undefined
    state.reasons[node.index] = isUnpriced ? new Set([node.id ?? '']) : undefined
    state.incomplete[node.index] = undefined
  }
}

function evaluateFormula(node: FormulaNode, state: EvaluationState): void {
  const operation = operationOf(node.operation)
  const length = node.shape === 'scalar' ? 1 : state.graph.months
  const own = new Float64Array(length)
  const inputs = node.inputs.map((input) => state.values[input] ?? own)
  // Of inputs that are all there an operation makes a number, or none for a reason its value shows as well.
  const isWhole = node.inputs.every((input) => state.codes[input] === undefined)
  state.values[node.index] = own
  state.codes[node.index] = undefined
  state.reasons[node.index] = undefined
  state.incomplete[node.index] = incompleteOf(node, state)
  if (isWhole && isAllThere(operation, node, inputs, own)) return
  const codes = new Uint8Array(length)
  for (let month = 0; month < length; month++) {
    let code = isWhole ? PRESENT : inputCode(node, state, month)
    if (code === PRESENT) {
      own[month] = operation.value(inputs, month, node.params, own)
      if (!Number.isFinite(own[month])) code = operation.undefinedMeans === 'never' ? NEVER : INFEASIBLE
    }
    if (code !== PRESENT) own[month] = Number.NaN
    codes[month] = code
  }
  if (codes.every((code) => code === PRESENT)) return
  state.codes[node.index] = codes
  state.reasons[node.index] = reasonsOf(node, state)
}

/** Fills in the months, as long as each has a number, and says whether all have: what nearly every node is. */
function isAllThere(
  operation: ReturnType<typeof operationOf>,
  { params }: FormulaNode,
  inputs: readonly Series[],
  own: Float64Array,
): boolean {
  for (let month = 0; month < own.length; month++) {
    const value = operation.value(inputs, month, params, own)
    // A number less itself is 0, and NaN where it is not finite.
    if (value - value !== 0) return false
    own[month] = value
  }
  return true
}

/** The absence a month inherits from the months of the inputs it reads. */
function inputCode(node: FormulaNode, state: EvaluationState, month: number): number {
  const operation = operationOf(node.operation)
  const codes = node.inputs.map((input) => {
    const own = state.codes[input]
    if (own === undefined) return PRESENT
    if (own.length === 1) return own[0] ?? PRESENT
    if (operation.reads === 'month') return own[month] ?? PRESENT
    return Math.max(...own.subarray(0, operation.reads === 'past' ? month + 1 : own.length))
  })
  if (operation.absence === undefined) return Math.max(PRESENT, ...codes)
  return operation.absence(
    codes,
    node.inputs.map((input) => monthOf(state.values[input] ?? Float64Array.of(Number.NaN), month)),
  )
}

function reasonsOf(node: FormulaNode, state: EvaluationState): ReadonlySet<string> {
  const reasons = new Set<string>()
  // A guard that fails is a reason of its own; one that passes, or cannot be told, has those of its inputs.
  const hasFailed =
    node.operation === 'guard' && state.values[node.inputs[0] ?? -1]?.some((value) => value <= 0)
  const inherited = hasFailed ? [] : node.inputs
  for (const input of inherited) for (const reason of state.reasons[input] ?? []) reasons.add(reason)
  if (reasons.size === 0) reasons.add(nearestId(node, state.graph))
  return reasons
}

/** The id a reader can look up: the node's own, or the first named node among its inputs. */
function nearestId(node: FormulaNode, graph: Graph): string {
  if (node.operation === 'guard') return (node.params as { readonly reason: string }).reason
  if (node.id !== undefined) return node.id
  for (const input of node.inputs) {
    const { id } = nodeAt(graph, input)
    if (id !== undefined) return id
  }
  return node.operation
}

function incompleteOf(node: FormulaNode, state: EvaluationState): ReadonlySet<string> | undefined {
  const ids = new Set<string>()
  for (const input of node.inputs) {
    for (const id of state.incomplete[input] ?? []) ids.add(id)
    if (node.operation === 'total' && state.codes[input]?.includes(UNPRICED))
      for (const id of state.reasons[input] ?? []) ids.add(id)
  }
  return ids.size === 0 ? undefined : ids
}
