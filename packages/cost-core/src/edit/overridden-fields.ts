import { readQuantity } from '../quantity/read-quantity.ts'
import { unit } from '../units/unit.ts'
import { fieldQuantity } from './field-quantity.ts'
import type { Listing } from './list-fields.ts'
import { isPlanMap, valueAt } from './plain-edit.ts'
import type { PlanPath } from './plan-edit.ts'
import type { PlanField } from './plan-field.ts'
import { provenanceAt, textAt } from './written.ts'

/**
 * The fields a scenario sets to something else, each like the field of the plan it stands in for.
 *
 * A scenario that replaces a whole group (`workloads.serving.capacity`) shows the group's fields it names.
 */
export function overriddenFields(
  listing: Listing,
  at: PlanPath,
  known: readonly PlanField[],
): readonly PlanField[] {
  const set = valueAt(listing.data, at)
  if (!isPlanMap(set)) return []
  return Object.keys(set).flatMap((path) => {
    const field = known.find((one) => one.path === path)
    if (field !== undefined) return [standIn(listing, field, [...at, path])]
    return known
      .filter((one) => one.path.startsWith(`${path}.`))
      .map((one) => standIn(listing, one, [...at, path, ...one.path.slice(path.length + 1).split('.')]))
      .filter(({ text }) => text !== undefined)
  })
}

function standIn(listing: Listing, field: PlanField, at: PlanPath): PlanField {
  const text = textAt(listing, at)
  const own = { ...field, at, path: at.join('.'), text, isOptional: true, defaultText: field.text }
  if (field.domain === undefined) return own
  const grammar = { unit: unit(field.unit), domain: field.domain }
  const read = text === undefined ? undefined : readQuantity(text, grammar)
  return {
    ...own,
    quantity: read !== undefined && 'quantity' in read ? fieldQuantity(read.quantity, grammar) : undefined,
    provenance: provenanceAt(listing, at),
  }
}
