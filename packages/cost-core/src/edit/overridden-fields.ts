import { isPlanMap } from './is-plan-map.ts'
import type { Listing } from './list-fields.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanPath } from './plan-edit.ts'
import type { PlanField } from './plan-field.ts'
import { quantityAsWritten } from './quantity-as-written.ts'
import { textAt } from './written.ts'

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
  const own = {
    ...field,
    at,
    path: at.join('.'),
    text: textAt(listing, at),
    level: 'first' as const,
    isOptional: true,
    defaultText: field.text,
    defaultReason: undefined,
  }
  return field.kind === 'quantity' ? quantityAsWritten(listing, own, field.movement?.choices ?? []) : own
}
