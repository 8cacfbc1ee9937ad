import { movementOf } from './movement.ts'
import type { Movement } from './movement-kind.ts'
import { eventParts, movementParts } from './movement-parts.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanField } from './plan-field.ts'
import { planMonths } from './plan-months.ts'
import { readInField } from './read-in-field.ts'
import { provenanceAt, textAt, type Written } from './written.ts'

/**
 * A quantity as it stands at its place: its number, what that means, where it is from and how it moves.
 *
 * The text of one that moves is the number it begins with.
 */
export function quantityAsWritten(
  written: Written,
  field: PlanField,
  choices: readonly Movement[],
): PlanField {
  const provenance = provenanceAt(written, field.at)
  const whole = { ...field, provenance }
  if (choices.length === 0) return understood(written, whole)
  const kind = movementOf(valueAt(written.data, field.at))
  const read = (part: PlanField) => (part.kind === 'quantity' ? understood(written, part) : part)
  const shape = movementParts(written, whole, kind).map(read)
  const base = shape.find((part) => part.kind === 'quantity')
  const parts = [...shape, ...eventParts(written, whole, kind).map(read)]
  const months = planMonths(written.data)
  if (kind === 'constant')
    return { ...understood(written, whole), movement: { kind, choices, base: undefined, parts, months } }
  return {
    ...whole,
    text: base?.text ?? '',
    quantity: base?.quantity,
    movement: { kind, choices, base, parts, months },
  }
}

function understood(written: Written, field: PlanField): PlanField {
  const text = textAt(written, field.at)
  const read = text === undefined || field.words?.includes(text) ? undefined : readInField(text, field)
  return { ...field, text, quantity: read !== undefined && 'quantity' in read ? read.quantity : undefined }
}
