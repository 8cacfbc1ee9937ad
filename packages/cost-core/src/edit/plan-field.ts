import type { Provenance } from '../graph/node.ts'
import type { Currency } from '../plan/currencies.ts'
import type { ReferenceTarget } from '../plan/field-meta.ts'
import type { NumberLimits } from '../plan/plain-number.ts'
import type { PlanLabel } from '../plan/small-fields.ts'
import type { Distribution } from '../quantity/distribution.ts'
import type { Domain } from '../quantity/quantity.ts'
import type { Movement, MovementMonths } from './movement-kind.ts'
import type { PlanPath, PlanValue } from './plan-edit.ts'

/** What a range says, in the field's unit: hard limits of a uniform or triangular one, else the 5th and 95th percentile. */
export interface FieldQuantity {
  readonly shape: Distribution['shape']
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly unit: string
  /** Where it was said in another currency than the plan's; `unit` is in that one too. */
  readonly currency?: Currency
  /** Its density over its width, the highest point at 1; undefined for a single number. */
  readonly density: readonly { readonly x: number; readonly y: number }[] | undefined
}

/** How a quantity goes through the months, with what its movement is made of as fields of their own. */
export interface FieldMovement {
  readonly kind: Movement
  /** What it may be instead. */
  readonly choices: readonly Movement[]
  /** The number it begins with; undefined while it stands still, where the field itself is that number. */
  readonly base: PlanField | undefined
  /** All of its parts, the base among them: the growth, each dated step …, then events and a decline. */
  readonly parts: readonly PlanField[]
  /** The months a further movement begins with. */
  readonly months: MovementMonths
}

/** How the entries of a map or list are called: by keys of their author's, by months, or by their place. */
export type EntryNaming = 'key' | 'month' | 'place'

/**
 * One field of a plan, as its text stands, whether or not that reads.
 *
 * `variant` chooses which fields its group has; `several` is a list of keys, written with commas between. `entries` heads
 * a map or list whose entries can be added and taken out: its text is their keys, and their own fields follow it.
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
    | 'boolean'
    | 'entries'
  /** The plan's own key that tells it from others of its name: a currency pair, a month, a tier. */
  readonly key?: string
  /** Whether it is among those a part shows at once. */
  readonly level: 'first' | 'more'
  readonly unit: string
  /** The unit it may be said in instead, where there is one. */
  readonly also?: string
  /** Count nouns that may be left out of the unit. */
  readonly implied?: readonly string[]
  readonly domain: Domain | undefined
  /** Of a number without a unit that may be written with a magnitude; without it only digits are one. */
  readonly limits?: NumberLimits
  /** What a quantity may say instead of a number; the first of them counts while nothing is written. */
  readonly words?: readonly string[]
  /** Of a quantity that may move. */
  readonly movement?: FieldMovement
  /** Of `entries`: how they are called, and what a new one begins with. */
  readonly entry?: { readonly naming: EntryNaming; readonly beginning: PlanValue }
  /** As written; undefined while it is not there. */
  readonly text: string | undefined
  readonly isOptional: boolean
  /** What counts while it is not there, where the plan has a default. */
  readonly defaultText: string | undefined
  /** Why that counts. */
  readonly defaultReason?: PlanLabel | undefined
  /** What may be chosen; empty where anything may be written. */
  readonly choices: readonly string[]
  /** What its keys name: nodes are the catalogue's, the others the plan's, which `choices` lists. */
  readonly to: ReferenceTarget | undefined
  readonly quantity: FieldQuantity | undefined
  readonly provenance: Provenance | undefined
  /** The quantity whose part this is: where it comes from is said there. */
  readonly partOf?: PlanPath
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
