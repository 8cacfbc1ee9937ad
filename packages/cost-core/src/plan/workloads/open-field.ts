import { z } from 'zod'

/** What counts where a plan leaves a field empty, with its reason. */
interface Assumption {
  readonly value: string
  readonly evidence: 'assumed'
  readonly note: { readonly en: string; readonly zh: string }
}

/** The assumptions of open fields, by their schema, for a form to show. */
export const assumptions = z.registry<Assumption>()

/**
 * A field that may stay empty, and what counts then: the model takes `assumed`.
 *
 * For fields where it matters whether something was typed; elsewhere `assumedField` puts the assumption into the plan.
 */
export function openField<T extends z.ZodType>(schema: T, value: string, note: Assumption['note']) {
  const assumption: Assumption = { value, evidence: 'assumed', note }
  assumptions.add<z.ZodType>(schema, assumption)
  return { field: schema.optional(), assumed: schema.parse(assumption) }
}
