import type { Catalogue } from '../catalog/catalogue.ts'
import type { GraphBuilder } from '../graph/graph-builder.ts'
import type { Context, Label } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import type { Currency, Plan } from '../plan/plan-schema.ts'
import type { PlanQuantity } from '../plan/quantity-field.ts'
import type { PlanLabel } from '../plan/small-fields.ts'
import type { PathProblem } from '../plan/validate-plan.ts'
import type { CalendarNodes } from './calendar.ts'

/** What every formula family is given: the graph under construction, the plan, the data, and the calendar's nodes. */
export interface ModelContext {
  readonly builder: GraphBuilder
  readonly plan: Plan
  readonly money: Currency
  readonly catalogue: Catalogue
  readonly calendar: CalendarNodes
  /** Problems found while compiling: a key that the catalogue does not know. */
  readonly problems: PathProblem[]
}

/** A label of the message catalogue. */
export function label(key: string): Label {
  return { key }
}

/** A user's label, or the key when there is none. */
export function planLabel(given: PlanLabel | undefined, key: string): Label {
  if (given === undefined) return { en: key, zh: key }
  return typeof given === 'string' ? { en: given, zh: given } : given
}

/** The node of a plan field. A field left empty is unpriced when `given` is undefined. */
export function planInput(
  { builder }: ModelContext,
  id: string,
  given: PlanQuantity | undefined,
  detail: {
    readonly path: string
    readonly field: string
    readonly unit: string
    readonly context: Context
    readonly role?: 'input' | 'choice'
  },
): NodeIndex {
  return builder[detail.role ?? 'input'](id, {
    label: label(`field.${detail.field}`),
    unit: detail.unit,
    context: detail.context,
    quantity: given?.quantity,
    path: detail.path,
    ...(given !== undefined && { provenance: given.provenance }),
  })
}
