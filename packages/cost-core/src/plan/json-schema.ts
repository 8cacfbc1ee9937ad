import { z } from 'zod'
import { unit } from '../units/unit.ts'
import { CURRENCIES, type Currency } from './currencies.ts'
import { type FieldMeta, fieldMeta } from './field-meta.ts'
import { quantityMaps } from './quantity-field.ts'
import { schemaOf } from './validate-plan.ts'
import { assumptions } from './workloads/open-field.ts'

/** The same words in both languages. */
export interface SchemaWords {
  readonly en: string
  readonly zh: string
}

/** What counts where a field is empty, and why, as far as the plan's schema says so. */
export interface SchemaDefault {
  readonly text: string
  readonly reason?: SchemaWords
}

/** Where the words of a schema come from: the engine has none of its own. */
export interface SchemaWording {
  /** What a field is called, by the name a form has for it; undefined for a name without words. */
  readonly title: (name: string) => SchemaWords | undefined
  /** What may be written in a field. */
  readonly describe: (meta: FieldMeta, fallback: SchemaDefault | undefined) => SchemaWords
}

export type JsonSchema = { readonly [key: string]: unknown }

type Written = Readonly<Record<string, unknown>>

/** Fields at the top whose names a form keeps in its first section. */
const GENERAL = [
  'kilotoken',
  'key',
  'name',
  'language',
  'horizon',
  'currency',
  'prices',
  'factors',
  'uncertainty',
  'budget',
]

/** Sections whose entries are called by what they are, and not by their kind. */
const ENTRY_NAMES: Readonly<Record<string, string>> = {
  staff: 'staff',
  overheads: 'overhead',
  strategies: 'strategy.option',
  scenarios: 'scenario',
}

/**
 * The plan document as JSON Schema (2020-12), for editors: made from the schema that reads plans, so they cannot differ.
 *
 * It is the weaker of the two. A quantity is text, a number or a map here, whatever the text says; `x-unit`,
 * `x-dimension` and `x-domain` tell what it has to mean. Values of a scenario's `set` are not looked at.
 */
export function planJsonSchema(currency: Currency, words: SchemaWording): JsonSchema {
  const plain = plainSchema(schemaOf(currency))
  const sections = Object.entries(asWritten(plain.properties)).map(([key, section]) => [
    key,
    withWords(asWritten(section), nameAtTop(key), words),
  ])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...titleOf(words, 'plan'),
    ...plain,
    properties: Object.fromEntries(sections),
    $defs: Object.fromEntries(
      Object.entries(quantityMaps).map(([key, map]) => [
        `${key}_quantity`,
        {
          anyOf: [
            { type: 'string', minLength: 1 },
            { type: 'number' },
            withWords(plainSchema(map), 'quantity', words),
          ],
        },
      ]),
    ),
  }
}

/** The currencies a plan may be in, each with a schema of its own: its money fields are in that currency. */
export const SCHEMA_CURRENCIES: readonly Currency[] = CURRENCIES

/** What the library makes of it, without words. What it cannot see of a field is put where `withWords` finds it. */
function plainSchema(schema: z.ZodType): Written {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const field = fieldMeta.get(zodSchema)
      if (field !== undefined) Object.assign(jsonSchema, { 'x-field': field })
      const assumption = assumptions.get(zodSchema)
      if (assumption !== undefined) Object.assign(jsonSchema, { default: assumption })
    },
  })
  const { $schema: _, ...rest } = asWritten(JSON.parse(JSON.stringify(made)))
  return rest
}

function nameAtTop(key: string): string {
  if (GENERAL.includes(key)) return `general.${key}`
  return key === 'base_strategy' ? 'strategies.base_strategy' : key
}

/** The schema of one place and of all below it, each with its title and description. */
function withWords(schema: Written, name: string, words: SchemaWording): JsonSchema {
  const { 'x-field': field, default: fallback, ...rest } = schema
  const below = Object.fromEntries(
    Object.entries(rest).map(([keyword, value]) => [keyword, partWithWords(keyword, value, name, words)]),
  )
  const counted = defaultOf(fallback)
  return {
    ...titleOf(words, name),
    ...(isMeta(field) && described(field, counted, words)),
    ...below,
    ...(fallback !== undefined &&
      !isEmpty(fallback) && { default: counted?.reason ? counted.text : fallback }),
    ...(counted?.reason !== undefined && { 'x-default-reason': counted.reason }),
  }
}

function partWithWords(keyword: string, value: unknown, name: string, words: SchemaWording): unknown {
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(
        Object.entries(asWritten(value)).map(([key, child]) => [
          key,
          {
            ...withWords(asWritten(child), childName(name, key), words),
            // What an overhead is called is its line.
            ...(name === 'overheads' && titleOf(words, `kind.${key}`)),
          },
        ]),
      )
    case 'additionalProperties':
      return typeof value === 'object'
        ? withWords(asWritten(value), ENTRY_NAMES[name] ?? entryName(name, asWritten(value)), words)
        : value
    case 'items':
      return typeof value === 'object'
        ? withWords(asWritten(value), entryName(name, asWritten(value)), words)
        : value
    case 'prefixItems':
      return Array.isArray(value)
        ? value.map((one, index) => withWords(asWritten(one), `${name}.${index}`, words))
        : value
    case 'anyOf':
    case 'oneOf':
      return Array.isArray(value) ? value.map((one) => variantWithWords(asWritten(one), name, words)) : value
    default:
      return value
  }
}

/** A workload, option or facility: its fields are called by its kind. Other variants keep the name they have. */
function variantWithWords(variant: Written, name: string, words: SchemaWording): JsonSchema {
  const kind = asWritten(asWritten(variant.properties).kind).const
  if (typeof kind === 'string')
    return { ...withWords(variant, kind, words), ...titleOf(words, `kind.${kind}`) }
  const { title: _, 'x-title-zh': __, ...rest } = withWords(variant, name, words)
  return rest
}

function childName(name: string, key: string): string {
  if (name === 'overheads') return 'overhead'
  // Currency pairs share their words.
  return key.includes('/') ? name : `${name}.${key}`
}

function entryName(name: string, entry: Written): string {
  return 'properties' in entry || 'prefixItems' in entry ? name : `${name}.entry`
}

function titleOf({ title }: SchemaWording, name: string): JsonSchema {
  const words = title(name) ?? title(`${name}.entries`)
  return words === undefined ? {} : { title: words.en, 'x-title-zh': words.zh }
}

function described(field: FieldMeta, fallback: SchemaDefault | undefined, words: SchemaWording): JsonSchema {
  const { en, zh } = words.describe(field, fallback)
  const text = { description: en, 'x-description-zh': zh }
  switch (field.kind) {
    case 'quantity':
      return {
        ...text,
        $ref: `#/$defs/${field.bands ? 'banded' : field.moves ? 'moving' : 'still'}_quantity`,
        'x-unit': field.unit,
        'x-dimension': Object.fromEntries(unit(field.unit).dimension.powers),
        ...(field.also !== undefined && { 'x-unit-instead': field.also }),
        'x-domain': field.domain,
      }
    case 'number': {
      const { least, most, isWhole } = field
      return { ...text, type: [isWhole ? 'integer' : 'number', 'string'], minimum: least, maximum: most }
    }
    case 'reference':
      return { ...text, 'x-names': field.to }
    default:
      return text
  }
}

function defaultOf(fallback: unknown): SchemaDefault | undefined {
  if (fallback === undefined || isEmpty(fallback)) return undefined
  const { value, note } = asWritten(fallback)
  if (typeof value !== 'string')
    return { text: Array.isArray(fallback) ? fallback.join(', ') : String(fallback) }
  const { en, zh } = asWritten(note)
  return { text: value, ...(typeof en === 'string' && typeof zh === 'string' && { reason: { en, zh } }) }
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function isMeta(value: unknown): value is FieldMeta {
  return typeof value === 'object' && value !== null && 'kind' in value
}

/** Nothing where there is no map: a schema is walked through whatever stands there. */
function asWritten(value: unknown): Written {
  return isWritten(value) ? value : {}
}

function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
