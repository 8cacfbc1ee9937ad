import type { Quantity } from '../quantity/quantity.ts'
import type { Dimension } from '../units/dimension.ts'
import type { Evidence } from '../units/evidence.ts'
import type { Unit } from '../units/unit.ts'
import type { Context, Label } from './label.ts'
import type { OperationName } from './operations/index.ts'
import type { Shape } from './series.ts'

/** A node's place in its graph. Inputs always stand before the nodes that use them. */
export type NodeIndex = number

/** Where a figure comes from. `evidence` says how it is known; a figure without it is `assumed`. */
export interface Provenance {
  readonly evidence: Evidence
  readonly source?: string
  readonly url?: string
  readonly date?: string
  /** Free words; in one language for both, or in each. */
  readonly note?: string | { readonly en: string; readonly zh: string }
}

interface NodeBase {
  readonly index: NodeIndex
  /** Undefined for the unnamed steps inside a formula, which are printed inline. */
  readonly id: string | undefined
  readonly label: Label | undefined
  readonly context: Context
  readonly dimension: Dimension
  /** The unit it is shown in. Values are always kept in base units. */
  readonly unit: Unit
  readonly shape: Shape
}

/**
 * A number that comes from outside: the plan (`input`), a decision in it (`choice`), or a convention (`definition`).
 *
 * `quantity` undefined means unpriced: known to be needed, not known.
 */
export interface LeafNode extends NodeBase {
  readonly kind: 'leaf'
  readonly role: 'input' | 'choice' | 'definition'
  readonly quantity: Quantity | undefined
  readonly provenance: Provenance | undefined
  /** The path in the plan document, which also keys the input's random stream. */
  readonly path: string | undefined
}

export interface FormulaNode extends NodeBase {
  readonly kind: 'formula'
  readonly role: 'formula'
  readonly operation: OperationName
  readonly inputs: readonly NodeIndex[]
  readonly params: unknown
}

export type GraphNode = LeafNode | FormulaNode
