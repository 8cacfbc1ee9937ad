import type { z } from 'zod'

/**
 * A quantity field with a default: what is not written counts as this, assumed, with the reason in its note. It shows up
 * among the inputs like any other, so that nobody takes it for something the plan said.
 */
export function assumedField<T extends z.ZodType>(
  field: T,
  value: string,
  note: { readonly en: string; readonly zh: string },
): z.ZodPrefault<T> {
  return field.prefault({ value, evidence: 'assumed', note } as never)
}
