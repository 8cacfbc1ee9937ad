import type { z } from 'zod'
import type { FieldMeta, ReferenceTarget } from '../plan/field-meta.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { unit } from '../units/unit.ts'
import { describeSchema, type SchemaFacts } from './describe-schema.ts'
import { fieldQuantity } from './field-quantity.ts'
import { isPlanMap, valueAt } from './plain-edit.ts'
import type { PlanPath } from './plan-edit.ts'
import type { PlanField } from './plan-field.ts'
import { provenanceAt, textAt, type Written } from './written.ts'

/** What a listing carries along: the document, and the keys its references may name. */
export interface Listing extends Written {
  readonly keys: Readonly<Record<ReferenceTarget, readonly string[]>>
}

/** Every field a schema has at a place, in the schema's order: those that are written and those that could be. */
export function listFields(
  listing: Listing,
  schema: z.ZodType,
  at: PlanPath,
  name: string,
): readonly PlanField[] {
  return fieldsOf(listing, describeSchema(schema), { at, name, isOptional: false })
}

type Place = { readonly at: PlanPath; readonly name: string; readonly isOptional: boolean }

function fieldsOf(listing: Listing, facts: SchemaFacts, place: Place): readonly PlanField[] {
  const isOptional = place.isOptional || facts.isOptional
  const here = { ...place, isOptional }
  const { form } = facts
  switch (form.is) {
    case 'group':
      return Object.entries(form.shape).flatMap(([key, child]) =>
        fieldsOf(listing, describeSchema(child), {
          at: [...place.at, key],
          // Currency pairs share their words.
          name: key.includes('/') ? place.name : `${place.name}.${key}`,
          isOptional: isOptional && valueAt(listing.data, place.at) === undefined,
        }),
      )
    case 'variants':
      return variantFields(listing, form, here)
    case 'field':
      return form.meta.kind === 'label'
        ? labelFields(listing, facts, here)
        : [metaField(listing, form.meta, facts, here)]
    case 'choice':
      return [plainField(listing, 'choice', facts, here, form.choices)]
    case 'list':
      return [listField(listing, form.item, facts, here)]
    case 'number':
    case 'text':
      return [plainField(listing, form.is, facts, here)]
    default:
      return []
  }
}

/** Which fields there are depends on one of them; without it only that one can be said. */
function variantFields(
  listing: Listing,
  { by, of }: Extract<SchemaFacts['form'], { is: 'variants' }>,
  place: Place,
): readonly PlanField[] {
  const chosen = valueAt(listing.data, [...place.at, by])
  const variant = typeof chosen === 'string' && Object.hasOwn(of, chosen) ? of[chosen] : undefined
  const facts = { isOptional: place.isOptional, fallback: undefined, form: { is: 'text' } } as const
  const choice = plainField(
    listing,
    'variant',
    facts,
    { ...place, at: [...place.at, by], name: `${place.name}.${by}` },
    Object.keys(of),
  )
  return variant === undefined ? [choice] : [choice, ...fieldsOf(listing, describeSchema(variant), place)]
}

/** Words in one language for both are one field, words in each are two. */
function labelFields(listing: Listing, facts: SchemaFacts, place: Place): readonly PlanField[] {
  const languages = isPlanMap(valueAt(listing.data, place.at)) ? ['en', 'zh'] : []
  return languages.length === 0
    ? [plainField(listing, 'label', facts, place)]
    : languages.map((language) =>
        plainField(listing, 'label', facts, { ...place, at: [...place.at, language], isOptional: false }),
      )
}

function metaField(listing: Listing, meta: FieldMeta, facts: SchemaFacts, place: Place): PlanField {
  const field = plainField(listing, meta.kind, facts, place)
  if (meta.kind === 'reference') return { ...field, to: meta.to, choices: listing.keys[meta.to] }
  if (meta.kind !== 'quantity') return field
  const grammar = { unit: unit(meta.unit), domain: meta.domain }
  const read = field.text === undefined ? undefined : readQuantity(field.text, grammar)
  return {
    ...field,
    unit: meta.unit,
    domain: meta.domain,
    quantity: read !== undefined && 'quantity' in read ? fieldQuantity(read.quantity, grammar) : undefined,
    provenance: provenanceAt(listing, place.at),
  }
}

function listField(listing: Listing, item: SchemaFacts['form'], facts: SchemaFacts, place: Place): PlanField {
  const field = plainField(listing, 'several', facts, place)
  if (item.is === 'choice') return { ...field, choices: item.choices }
  if (item.is !== 'field' || item.meta.kind !== 'reference') return field
  return { ...field, to: item.meta.to, choices: listing.keys[item.meta.to] }
}

function plainField(
  listing: Listing,
  kind: PlanField['kind'],
  { fallback }: SchemaFacts,
  { at, name, isOptional }: Place,
  choices: readonly string[] = [],
): PlanField {
  return {
    path: at.join('.'),
    at,
    name,
    kind,
    unit: '',
    domain: undefined,
    text: textAt(listing, at),
    isOptional,
    defaultText:
      fallback === undefined ? undefined : Array.isArray(fallback) ? fallback.join(', ') : String(fallback),
    choices,
    to: undefined,
    quantity: undefined,
    provenance: undefined,
  }
}
