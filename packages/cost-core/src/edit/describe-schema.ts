import type { z } from 'zod'
import { type FieldMeta, fieldMeta } from '../plan/field-meta.ts'

/** What a form needs to know of a schema, with its wrappers taken off. */
export interface SchemaFacts {
  readonly isOptional: boolean
  /** What counts where nothing is written. */
  readonly fallback: unknown
  readonly form:
    | { readonly is: 'field'; readonly meta: FieldMeta }
    | { readonly is: 'group'; readonly shape: Readonly<Record<string, z.ZodType>> }
    | { readonly is: 'variants'; readonly by: string; readonly of: Readonly<Record<string, z.ZodType>> }
    | { readonly is: 'entries'; readonly value: z.ZodType }
    | { readonly is: 'choice'; readonly choices: readonly string[] }
    | { readonly is: 'list'; readonly item: SchemaFacts['form'] }
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
  readonly valueType?: z.ZodType
  readonly element?: z.ZodType
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

/** Reads a schema of the plan document. A kind of schema it does not know is `other`, which a test keeps from happening. */
export function describeSchema(schema: z.ZodType): SchemaFacts {
  const definition = definitionOf(schema)
  if (definition.type === 'optional' && definition.innerType)
    return { ...describeSchema(definition.innerType), isOptional: true }
  if (definition.type === 'default' && definition.innerType)
    return {
      ...describeSchema(definition.innerType),
      isOptional: true,
      fallback: definition.defaultValue,
    }
  return { isOptional: false, fallback: undefined, form: formOf(schema, definition) }
}

function formOf(schema: z.ZodType, definition: Definition): SchemaFacts['form'] {
  const meta = fieldMeta.get(schema)
  if (meta !== undefined) return { is: 'field', meta }
  switch (definition.type) {
    case 'object':
      return { is: 'group', shape: definition.shape ?? {} }
    case 'union':
      return definition.discriminator === undefined
        ? { is: 'other' }
        : {
            is: 'variants',
            by: definition.discriminator,
            of: variantsOf(definition, definition.discriminator),
          }
    case 'record':
      return definition.valueType ? { is: 'entries', value: definition.valueType } : { is: 'other' }
    case 'array':
      return definition.element
        ? { is: 'list', item: describeSchema(definition.element).form }
        : { is: 'other' }
    case 'enum':
      return { is: 'choice', choices: Object.values(definition.entries ?? {}) }
    case 'literal':
      return { is: 'fixed', value: definition.values?.[0] }
    case 'number':
      return { is: 'number' }
    case 'string':
      return { is: 'text' }
    default:
      return { is: 'other' }
  }
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
