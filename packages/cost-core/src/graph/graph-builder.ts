import { InvariantError } from '../invariant-error.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { MONTH } from '../units/dimension.ts'
import { NO_UNIT, unit } from '../units/unit.ts'
import type { Correlation } from './correlation.ts'
import type { Graph } from './graph.ts'
import type { Context, Label } from './label.ts'
import type { GraphNode, LeafNode, NodeIndex, Provenance } from './node.ts'
import { type OperationName, type OperationParams, operationOf } from './operations/index.ts'
import { UnitError } from './unit-error.ts'

/** How a named node presents itself. `unit` is what it is shown in, and must fit what the formula gives. */
export interface Naming {
  readonly label: Label
  readonly unit: string
  readonly context?: Context
}

/** A number from outside the formulas. Without a quantity the node is unpriced. */
export interface Leaf extends Naming {
  readonly quantity: Quantity | undefined
  readonly provenance?: Provenance
  readonly path?: string
}

const MOST_INLINE_STEPS = 4
const ID = /^[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)+$/u

/**
 * Puts a formula graph together, checking units and shapes as it goes: a formula that adds dollars to yuan throws here,
 * whatever the numbers are.
 *
 * Nodes are anonymous until `name` gives them an id; anonymous nodes are printed inline. More than four deep nobody reads
 * them: the graph lists such ids, and a test keeps the list empty for every model.
 */
export class GraphBuilder {
  readonly months: number
  readonly #nodes: GraphNode[] = []
  readonly #ids = new Map<string, NodeIndex>()
  readonly #tooDeep: string[] = []
  readonly #correlations: Correlation[] = []

  constructor(months: number) {
    this.months = months
  }

  input(id: string, leaf: Leaf): NodeIndex {
    return this.#leaf(id, 'input', leaf)
  }

  /** A decision the plan makes; it needs no evidence. */
  choice(id: string, leaf: Leaf): NodeIndex {
    return this.#leaf(id, 'choice', leaf)
  }

  /** A convention or a law with its source: hours in a month, FLOP for each parameter and token. */
  definition(id: string, value: number, naming: Naming & { readonly provenance: Provenance }): NodeIndex {
    const shown = unit(naming.unit)
    const quantity: Quantity = {
      form: 'point',
      numbers: [value],
      unit: shown,
      distribution: { shape: 'point', value: (value * shown.numerator) / shown.denominator },
    }
    return this.#leaf(id, 'definition', { ...naming, quantity })
  }

  /** The only numbers a formula may carry without a source. */
  literal(value: -1 | 0 | 1, unitText: string): NodeIndex {
    const shown = unit(unitText)
    return this.#push({
      kind: 'leaf',
      role: 'definition',
      index: this.#nodes.length,
      id: undefined,
      label: undefined,
      context: {},
      dimension: shown.dimension,
      unit: shown,
      shape: 'scalar',
      quantity: { form: 'point', numbers: [value], unit: shown, distribution: { shape: 'point', value } },
      provenance: undefined,
      path: undefined,
    })
  }

  /** An operation with parameters; the ones without have a method of their own. */
  apply<K extends OperationName>(
    name: K,
    inputs: readonly NodeIndex[],
    params: OperationParams[K],
  ): NodeIndex {
    const operation = operationOf(name)
    const fits = operation.arity === 'many' ? inputs.length >= 1 : inputs.length === operation.arity
    if (!fits) throw new InvariantError('wrong number of inputs', { name, inputs: inputs.length })
    const nodes = inputs.map((input) => this.#at(input))
    const range = (params ?? {}) as { readonly from?: number; readonly to?: number }
    if ((range.from ?? 0) < 0 || (range.to ?? 0) > this.months)
      throw new InvariantError('a range of months outside the plan', { name, ...range, months: this.months })
    const dimension = operation.unit(
      nodes.map((node) => node.dimension),
      params,
    )
    return this.#push({
      kind: 'formula',
      role: 'formula',
      index: this.#nodes.length,
      id: undefined,
      label: undefined,
      context: {},
      dimension,
      unit: NO_UNIT,
      shape: operation.shape(
        nodes.map((node) => node.shape),
        params,
      ),
      operation: name,
      inputs,
      params,
    })
  }

  add = (...inputs: readonly NodeIndex[]) => this.apply('add', inputs, undefined)
  total = (...inputs: readonly NodeIndex[]) => this.apply('total', inputs, undefined)
  sub = (a: NodeIndex, b: NodeIndex) => this.apply('sub', [a, b], undefined)
  div = (a: NodeIndex, b: NodeIndex) => this.apply('div', [a, b], undefined)
  ceil = (x: NodeIndex, lot: NodeIndex) => this.apply('ceil', [x, lot], undefined)
  at = (x: NodeIndex, month: NodeIndex) => this.apply('at', [x, month], undefined)
  spread = (x: NodeIndex, start: NodeIndex, span: NodeIndex) =>
    this.apply('spread', [x, start, span], undefined)
  each = (x: NodeIndex) => this.apply('each', [x], undefined)
  min = (...inputs: readonly NodeIndex[]) => this.apply('min', inputs, undefined)
  sum = (x: NodeIndex) => this.apply('sum', [x], { from: 0, to: this.months })

  /** One number a month, whether it already is or not. */
  monthly(x: NodeIndex): NodeIndex {
    return this.#at(x).shape === 'monthly' ? x : this.each(x)
  }

  /** The product of two or more, from left to right. */
  mul(first: NodeIndex, ...others: readonly NodeIndex[]): NodeIndex {
    let product = first
    for (const other of others) product = this.apply('mul', [product, other], undefined)
    return product
  }

  /** Gives a node its id, label and unit. A node that already has an id gets a further one, and keeps its label. */
  name(id: string, index: NodeIndex, naming: Naming): NodeIndex {
    const node = this.#at(index)
    this.#claim(id, index)
    if (node.id !== undefined) return index
    const shown = unit(naming.unit)
    if (shown.dimension !== node.dimension)
      throw new UnitError(
        'name',
        [node.dimension, shown.dimension],
        `the formula does not give ${naming.unit || 'a pure number'}`,
        id,
      )
    this.#nodes[index] = { ...node, id, label: naming.label, context: naming.context ?? {}, unit: shown }
    this.#checkDepth(id, index)
    return index
  }

  /** Lets two inputs vary together. One that is certain, or not in the graph, leaves the other as it is. */
  correlate(correlation: Correlation): void {
    this.#correlations.push(correlation)
  }

  build(): Graph {
    return {
      nodes: [...this.#nodes],
      ids: new Map(this.#ids),
      months: this.months,
      correlations: [...this.#correlations],
      tooDeep: [...this.#tooDeep],
    }
  }

  #leaf(id: string, role: LeafNode['role'], leaf: Leaf): NodeIndex {
    const field = unit(leaf.unit)
    const shown = leaf.quantity?.unit ?? field
    if (shown.dimension !== field.dimension)
      throw new UnitError('input', [shown.dimension, field.dimension], `expected ${leaf.unit}`, id)
    const index = this.#nodes.length
    this.#claim(id, index)
    return this.#push({
      kind: 'leaf',
      role,
      index,
      id,
      label: leaf.label,
      context: leaf.context ?? {},
      dimension: shown.dimension,
      unit: shown,
      shape: 'scalar',
      quantity: leaf.quantity,
      provenance: leaf.provenance,
      path: leaf.path,
    })
  }

  #push(node: GraphNode): NodeIndex {
    this.#nodes.push(node)
    return node.index
  }

  #at(index: NodeIndex): GraphNode {
    const node = this.#nodes[index]
    if (node === undefined) throw new InvariantError('no node at this index', { index })
    return node
  }

  #claim(id: string, index: NodeIndex): void {
    if (!ID.test(id)) throw new InvariantError('not an id', { id })
    const known = this.#ids.get(id)
    if (known !== undefined && known !== index) throw new InvariantError('two nodes with one id', { id })
    this.#ids.set(id, index)
  }

  #checkDepth(id: string, index: NodeIndex): void {
    const depth = this.#inlineDepth(index, true)
    if (depth > MOST_INLINE_STEPS) this.#tooDeep.push(id)
  }

  #inlineDepth(index: NodeIndex, isTop: boolean): number {
    const node = this.#at(index)
    if (node.kind === 'leaf' || (node.id !== undefined && !isTop)) return 0
    return 1 + Math.max(0, ...node.inputs.map((input) => this.#inlineDepth(input, false)))
  }
}

/** The dimension test for "so much a month". */
export function isFlow(node: { readonly dimension: GraphNode['dimension'] }): boolean {
  return (node.dimension.powers.get(MONTH.key) ?? 0) < 0
}
