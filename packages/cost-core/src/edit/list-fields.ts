import type { z } from 'zod'
import type { FieldMeta, ReferenceTarget } from '../plan/field-meta.ts'
import { MONTH_NAMES, monthNumber } from '../plan/month-of-year.ts'
import { describeSchema, type SchemaFacts } from './describe-schema.ts'
import { isPlanMap } from './is-plan-map.ts'
import { movementsOf } from './movement.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanPath, PlanValue } from './plan-edit.ts'
import type { EntryNaming, PlanField } from './plan-field.ts'
import { quantityAsWritten } from './quantity-as-written.ts'
import { textAt, type Written } from './written.ts'

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

type Place = {
  readonly at: PlanPath
  readonly name: string
  readonly isOptional: boolean
  readonly key?: string
}

function fieldsOf(listing: Listing, facts: SchemaFacts, place: Place): readonly PlanField[] {
  const isOptional = place.isOptional || facts.isOptional
  const here = { ...place, isOptional }
  const { form } = facts
  switch (form.is) {
    case 'group':
      return Object.entries(form.shape).flatMap(([key, child]) =>
        fieldsOf(listing, describeSchema(child), {
          ...place,
          at: [...place.at, key],
          // Currency pairs share their words.
          ...(key.includes('/') ? { key } : { name: `${place.name}.${key}` }),
          isOptional: isOptional && valueAt(listing.data, place.at) === undefined,
        }),
      )
    case 'tuple':
      return form.items.flatMap((item, index) =>
        fieldsOf(listing, describeSchema(item), {
          ...place,
          at: [...place.at, index],
          name: `${place.name}.${index}`,
        }),
      )
    case 'variants':
      return variantFields(listing, form, here)
    case 'field':
      return form.meta.kind === 'label'
        ? labelFields(listing, facts, here)
        : [metaField(listing, form.meta, facts, here, form.words)]
    case 'choice':
      return [plainField(listing, 'choice', facts, here, form.choices)]
    case 'boolean':
      return [plainField(listing, 'boolean', facts, here, ['true', 'false'])]
    case 'entries':
      return entryFields(listing, describeSchema(form.value), facts, here, form.naming)
    case 'list':
      return isEntry(form.item)
        ? entryFields(
            listing,
            { isOptional: false, fallback: undefined, form: form.item },
            facts,
            here,
            'place',
          )
        : [listField(listing, form.item, facts, here)]
    case 'number':
    case 'text':
      return [plainField(listing, form.is, facts, here)]
    default:
      return []
  }
}

/** A list of quantities, or of what has several fields, lists each entry; a list of keys is a single field. */
function isEntry(item: SchemaFacts['form']): boolean {
  const isQuantity = item.is === 'field' && item.meta.kind === 'quantity'
  return isQuantity || item.is === 'group' || item.is === 'tuple'
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

/** A map or list of entries, each with its own fields behind the head that says which there are. */
function entryFields(
  listing: Listing,
  item: SchemaFacts,
  facts: SchemaFacts,
  place: Place,
  naming: EntryNaming,
): readonly PlanField[] {
  const found = valueAt(listing.data, place.at)
  const keys = Array.isArray(found)
    ? found.map((_, index) => index)
    : isPlanMap(found)
      ? Object.keys(found)
      : []
  const isGroup = item.form.is === 'group' || item.form.is === 'tuple'
  const head = plainField(listing, 'entries', facts, { ...place, name: `${place.name}.entries` })
  const ownNaming = Array.isArray(found) ? 'place' : naming
  const names = keys.map((key) => (typeof key === 'number' ? String(key + 1) : key))
  return [
    {
      ...head,
      text: found === undefined ? undefined : names.join(', '),
      choices: names,
      entry: { naming: ownNaming, beginning: beginningOf(item) },
    },
    ...keys.flatMap((key, index) =>
      fieldsOf(listing, item, {
        at: [...place.at, key],
        name: isGroup ? place.name : `${place.name}.entry`,
        isOptional: false,
        key: names[index] ?? '',
      }),
    ),
  ]
}

/** A new entry before anything is filled in. */
function beginningOf({ form }: SchemaFacts): PlanValue {
  if (form.is === 'tuple') return form.items.map(() => '')
  return form.is === 'group' ? {} : ''
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

function metaField(
  listing: Listing,
  meta: FieldMeta,
  facts: SchemaFacts,
  place: Place,
  words: readonly string[] = [],
): PlanField {
  if (meta.kind === 'month_of_year') return monthField(listing, facts, place)
  if (meta.kind === 'factor') return plainField(listing, 'text', facts, place)
  const field = plainField(listing, meta.kind, facts, place)
  if (meta.kind === 'number') return { ...field, limits: meta }
  if (meta.kind === 'reference') return { ...field, to: meta.to, choices: listing.keys[meta.to] }
  if (meta.kind !== 'quantity') return field
  const { unit, also, domain, implied, moves, bands } = meta
  return quantityAsWritten(
    listing,
    {
      ...field,
      unit,
      domain,
      ...(also && { also }),
      ...(implied && { implied }),
      ...(words.length > 0 && { words, defaultText: field.defaultText ?? words[0] }),
    },
    moves ? movementsOf(bands === true) : [],
  )
}

/** A choice of twelve, however the chosen one is written. */
function monthField(listing: Listing, facts: SchemaFacts, place: Place): PlanField {
  const field = plainField(listing, 'choice', facts, place, MONTH_NAMES)
  const month = field.text === undefined ? undefined : monthNumber(field.text)
  return month === undefined ? field : { ...field, text: MONTH_NAMES[month - 1] }
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
  { fallback, reason }: SchemaFacts,
  { at, name, isOptional, key }: Place,
  choices: readonly string[] = [],
): PlanField {
  return {
    path: at.join('.'),
    at,
    name,
    kind,
    ...(key !== undefined && { key }),
    level: 'more',
    unit: '',
    domain: undefined,
    text: textAt(listing, at),
    isOptional,
    defaultText:
      fallback === undefined ? undefined : Array.isArray(fallback) ? fallback.join(', ') : String(fallback),
    defaultReason: reason,
    choices,
    to: undefined,
    quantity: undefined,
    provenance: undefined,
  }
}
