import type { Catalogue } from '../catalog/catalogue.ts'
import type { GraphBuilder } from '../graph/graph-builder.ts'
import type { Label } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import type { Currency } from '../plan/currencies.ts'
import type { Plan } from '../plan/plan-schema.ts'
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
  /** Nodes that several formulas share, by id: built when first asked for. */
  readonly once: Map<string, NodeIndex>
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

/** The node of this id, built when it is first asked for. */
export function once({ once: known }: ModelContext, id: string, build: () => NodeIndex): NodeIndex {
  const found = known.get(id)
  if (found !== undefined) return found
  const built = build()
  known.set(id, built)
  return built
}
