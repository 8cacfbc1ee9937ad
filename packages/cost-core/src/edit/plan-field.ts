import type { Provenance } from '../graph/node.ts'
import type { ReferenceTarget } from '../plan/field-meta.ts'
import type { PlanLabel } from '../plan/small-fields.ts'
import type { Distribution } from '../quantity/distribution.ts'
import type { Domain } from '../quantity/quantity.ts'
import type { PlanPath } from './plan-edit.ts'

/** What a range says, in the field's unit: hard limits of a uniform or triangular one, else the 5th and 95th percentile. */
export interface FieldQuantity {
  readonly shape: Distribution['shape']
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly unit: string
  /** Its density over its width, the highest point at 1; undefined for a single number. */
  readonly density: readonly { readonly x: number; readonly y: number }[] | undefined
}

/**
 * One field of a plan, as its text stands, whether or not that reads.
 *
 * `variant` chooses which fields its group has; `several` is a list of keys, written with commas between.
 */
export interface PlanField {
  /** As problems name it. */
  readonly path: string
  readonly at: PlanPath
  /** The way to it in the schema, without the plan's own keys: `serving.demand.peak_factor`. Its words go by this. */
  readonly name: string
  readonly kind:
    | 'quantity'
    | 'choice'
    | 'variant'
    | 'month'
    | 'months'
    | 'label'
    | 'text'
    | 'number'
    | 'reference'
    | 'several'
  readonly unit: string
  readonly domain: Domain | undefined
  /** As written; undefined while it is not there. */
  readonly text: string | undefined
  readonly isOptional: boolean
  /** What counts while it is not there, where the plan has a default. */
  readonly defaultText: string | undefined
  /** What may be chosen; empty where anything may be written. */
  readonly choices: readonly string[]
  /** What its keys name: nodes are the catalogue's, the others the plan's, which `choices` lists. */
  readonly to: ReferenceTarget | undefined
  readonly quantity: FieldQuantity | undefined
  readonly provenance: Provenance | undefined
}

/** A workload, an option, a scenario …: an entry with a key of its own, or fields of the section itself. */
export interface PlanPart {
  readonly key: string
  readonly path: string
  readonly at: PlanPath
  /** Which fields it has: the kind of a workload, option or facility, else the section's own name. */
  readonly kind: string
  readonly label: PlanLabel | undefined
  readonly fields: readonly PlanField[]
  readonly isRemovable: boolean
}

export const SECTION_KEYS = [
  'general',
  'data',
  'training',
  'serving',
  'options',
  'facilities',
  'staff',
  'overheads',
  'accounting',
  'strategies',
  'scenarios',
] as const

export type SectionKey = (typeof SECTION_KEYS)[number]

export interface PlanSection {
  readonly key: SectionKey
  readonly parts: readonly PlanPart[]
  /** Kinds of part that may be added here. */
  readonly canAdd: readonly string[]
}
