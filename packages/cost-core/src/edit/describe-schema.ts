import type { z } from 'zod'
import { type FieldMeta, fieldMeta } from '../plan/field-meta.ts'
import type { PlanLabel } from '../plan/small-fields.ts'
import { assumptions } from '../plan/workloads/open-field.ts'

/** What a form needs to know of a schema, with its wrappers taken off. */
export interface SchemaFacts {
  readonly isOptional: boolean
  /** What counts where nothing is written. */
  readonly fallback: unknown
  /** Why that counts, where the plan says so. */
  readonly reason?: PlanLabel | undefined
  readonly form: /** `words` are what it may say instead of a quantity. */
    | { readonly is: 'field'; readonly meta: FieldMeta; readonly words?: readonly string[] }
    | { readonly is: 'group'; readonly shape: Readonly<Record<string, z.ZodType>> }
    | { readonly is: 'variants'; readonly by: string; readonly of: Readonly<Record<string, z.ZodType>> }
    | { readonly is: 'entries'; readonly value: z.ZodType; readonly naming: 'key' | 'month' }
    | { readonly is: 'choice'; readonly choices: readonly string[] }
    | { readonly is: 'list'; readonly item: SchemaFacts['form'] }
    /** So many values in a fixed order, each with a meaning of its own. */
    | { readonly is: 'tuple'; readonly items: readonly z.ZodType[] }
    | { readonly is: 'boolean' }
    | { readonly is: 'number' }
    | { readonly is: 'text' }
    /** One value is possible: nothing to fill in. */
    | { readonly is: 'fixed'; readonly value: unknown }
    | { readonly is: 'other' }
}

type Definition = {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly defaultValue?: unknown
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly options?: readonly z.ZodType[]
  readonly discriminator?: string
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly element?: z.ZodType
  readonly items?: readonly z.ZodType[]
  /** Of a pipe: what goes in. */
  readonly in?: z.ZodType
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

/** Reads a schema of the plan document. A kind of schema it does not know is `other`, which a test keeps from happening. */
export function describeSchema(schema: z.ZodType): SchemaFacts {
  const definition = definitionOf(schema)
  if (definition.type === 'optional' && definition.innerType)
    return { ...describeSchema(definition.innerType), isOptional: true }
  if ((definition.type === 'default' || definition.type === 'prefault') && definition.innerType)
    return {
      ...describeSchema(definition.innerType),
      isOptional: true,
      ...fallbackOf(definition.defaultValue),
    }
  return {
    isOptional: false,
    ...fallbackOf(assumptions.get(schema)),
    form: formOf(schema, definition),
  }
}

/** What counts instead; a quantity is written with its reason. */
function fallbackOf(given: unknown): Pick<SchemaFacts, 'fallback' | 'reason'> {
  if (typeof given !== 'object' || given === null || !('value' in given)) return { fallback: given }
  const { value, note } = given as { value: unknown; note?: PlanLabel }
  return { fallback: value, reason: note }
}

function formOf(schema: z.ZodType, definition: Definition): SchemaFacts['form'] {
  const meta = fieldMeta.get(schema)
  if (meta !== undefined) return { is: 'field', meta }
  switch (definition.type) {
    case 'object':
      return { is: 'group', shape: definition.shape ?? {} }
    case 'union':
      return definition.discriminator === undefined
        ? (wordOrQuantity(definition) ?? keyedOrListed(definition) ?? { is: 'other' })
        : {
            is: 'variants',
            by: definition.discriminator,
            of: variantsOf(definition, definition.discriminator),
          }
    case 'record':
      return entriesOf(definition)
    case 'array':
      return definition.element
        ? { is: 'list', item: describeSchema(definition.element).form }
        : { is: 'other' }
    case 'tuple':
      return { is: 'tuple', items: definition.items ?? [] }
    case 'enum':
      return { is: 'choice', choices: Object.values(definition.entries ?? {}) }
    case 'literal':
      return { is: 'fixed', value: definition.values?.[0] }
    case 'boolean':
      return { is: 'boolean' }
    case 'number':
      return { is: 'number' }
    case 'string':
      return { is: 'text' }
    default:
      return { is: 'other' }
  }
}

function entriesOf({ keyType, valueType }: Definition): SchemaFacts['form'] {
  if (valueType === undefined) return { is: 'other' }
  const isByMonth = keyType !== undefined && fieldMeta.get(keyType)?.kind === 'month'
  return { is: 'entries', value: valueType, naming: isByMonth ? 'month' : 'key' }
}

/** A map of entries that may be a list of the same instead: how it is written tells how its entries are called. */
function keyedOrListed({ options = [] }: Definition): SchemaFacts['form'] | undefined {
  const isListed = options.some((option) => {
    const { in: before } = definitionOf(option)
    return before !== undefined && definitionOf(before).type === 'array'
  })
  if (!isListed) return undefined
  return options.map((option) => describeSchema(option).form).find((form) => form.is === 'entries')
}

/** A quantity, or one of some words instead: `follow_demand`, or a number of nodes. */
function wordOrQuantity({ options = [] }: Definition): SchemaFacts['form'] | undefined {
  const forms = options.map((option) => describeSchema(option).form)
  const words = forms.flatMap((form) => (form.is === 'fixed' ? [String(form.value)] : []))
  const [field, ...others] = forms.filter((form) => form.is !== 'fixed')
  return field?.is === 'field' && others.length === 0 ? { ...field, words } : undefined
}

function variantsOf({ options = [] }: Definition, by: string): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(
    options.flatMap((option) => {
      const { form } = describeSchema(definitionOf(option).shape?.[by] ?? option)
      return form.is === 'fixed' ? [[String(form.value), option] as const] : []
    }),
  )
}

function definitionOf(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition
}
