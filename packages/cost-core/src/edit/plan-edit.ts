import type { Provenance } from '../graph/node.ts'
import type { Movement, MovementMonths } from './movement-kind.ts'

/** Where something stands in a plan: keys of maps, places in lists. */
export type PlanPath = readonly (string | number)[]

/** What a document can say. */
export type PlanValue =
  | string
  | number
  | boolean
  | null
  | readonly PlanValue[]
  | { readonly [key: string]: PlanValue }

/**
 * One change of a document.
 *
 * `quantity` changes the number and keeps its source; `set` replaces what is there, or adds it with the parents it
 * needs. Removing what is not there changes nothing. `movement` lets a quantity grow, step …, from the number it has.
 */
export type PlanEdit =
  | { readonly kind: 'quantity'; readonly path: PlanPath; readonly text: string }
  | { readonly kind: 'provenance'; readonly path: PlanPath; readonly provenance: Partial<Provenance> }
  | {
      readonly kind: 'movement'
      readonly path: PlanPath
      readonly to: Movement
      readonly months: MovementMonths
    }
  | { readonly kind: 'set'; readonly path: PlanPath; readonly value: PlanValue }
  | { readonly kind: 'remove'; readonly path: PlanPath }

/** An edit in its plain forms: every other is one of them, or several, once the data is known. */
export type PlainEdit =
  | Extract<PlanEdit, { kind: 'set' | 'remove' }>
  /** The value at the path goes by another key of its map, and keeps its place there. */
  | { readonly kind: 'rename'; readonly path: PlanPath; readonly key: string }
