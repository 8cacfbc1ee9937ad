import type { Provenance } from '../graph/node.ts'

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
 * needs. Removing what is not there changes nothing.
 */
export type PlanEdit =
  | { readonly kind: 'quantity'; readonly path: PlanPath; readonly text: string }
  | { readonly kind: 'provenance'; readonly path: PlanPath; readonly provenance: Partial<Provenance> }
  | { readonly kind: 'set'; readonly path: PlanPath; readonly value: PlanValue }
  | { readonly kind: 'remove'; readonly path: PlanPath }
