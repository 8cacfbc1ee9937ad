import { z } from 'zod'
import type { Provenance } from '../graph/node.ts'
import type { Domain, Quantity, QuantityField } from '../quantity/quantity.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { unit } from '../units/unit.ts'
import { CURRENCIES, type Currency } from './currencies.ts'
import { fieldMeta } from './field-meta.ts'
import { knownFields } from './known-fields.ts'
import { originFields, provenanceOf } from './origin-fields.ts'
import { bandShape, readTimePath, timePathShape, type WrittenPath, writtenValue } from './read-time-path.ts'
import type { MovingQuantity } from './time-path.ts'

/** A quantity of the plan: the number or range, how it moves, and where it comes from. */
export interface PlanQuantity extends MovingQuantity {
  readonly provenance: Provenance
  /** Set when it is typed in another currency than the plan's: a dated rate converts it. */
  readonly currency?: Currency
  /** The last day on which it can be had, such as that of a quote. */
  readonly validUntil?: string
}

const still = z.strictObject({ value: writtenValue, ...originFields })
const moving = z.strictObject({ value: writtenValue.optional(), ...timePathShape, ...originFields })
const banded = z.strictObject({
  value: writtenValue.optional(),
  ...timePathShape,
  ...bandShape,
  ...originFields,
})

/** A quantity as a map, by what it may do: stand still, move from month to month, or be split into bands as well. */
export const quantityMaps = { still, moving, banded } as const

type Detailed = WrittenPath & Omit<z.infer<typeof still>, 'value'>

/** What a quantity field allows beside a number. */
export interface QuantityOptions {
  /** It may grow, step, or pass through points. */
  readonly moves?: true
  /** It may be split into bands with a share each. */
  readonly bands?: true
  /** Count nouns that may be left out: `180k USD/year` in a field of `USD/FTE/year`. */
  readonly implied?: readonly string[]
}

/**
 * A field that takes a quantity: text (`40%..52%`), a number in the field's unit, or a map of value and source.
 *
 * A value without evidence counts as `assumed`. A problem inside the text carries the grammar's own code. Money may be in
 * another currency than the plan's, which `currency` then names.
 */
export function quantityField(unitText: string, domain: Domain, options: QuantityOptions = {}) {
  const { implied } = options
  const field: QuantityField = { unit: unit(unitText), domain, ...(implied !== undefined && { implied }) }
  const shape = options.bands ? banded : options.moves ? moving : still
  const schema = z.unknown().transform((input, context): PlanQuantity => {
    const isPlain = typeof input === 'string' || typeof input === 'number'
    const parsed = shape.safeParse(isPlain ? { value: input } : input, {
      error: knownFields,
      reportInput: true,
    })
    if (!parsed.success) {
      if (input === undefined) context.addIssue({ code: 'custom', params: { code: 'MISSING' } })
      else if (input === null || typeof input !== 'object' || Array.isArray(input))
        context.addIssue({
          code: 'custom',
          params: { code: 'QUANTITY_EXPECTED', example: exampleIn(unitText) },
        })
      else
        for (const issue of parsed.error.issues) context.addIssue({ ...issue, input: issue.input } as never)
      return z.NEVER
    }
    const detailed = parsed.data as Detailed
    let currency: Currency | undefined
    const result = readTimePath(
      detailed,
      field,
      (written, at, own) => {
        const text =
          own === field && detailed.unit !== undefined ? `${written} ${detailed.unit}` : String(written)
        const read = readInAnyCurrency(text, own)
        if ('quantity' in read) {
          currency ??= read.currency
          return read.quantity
        }
        const { code, position, params } = read.error
        context.addIssue({
          code: 'custom',
          params: { code, text, position, ...params },
          path: isPlain ? [] : [...at],
        })
        return undefined
      },
      (code, at, params = {}) =>
        context.addIssue({ code: 'custom', params: { code, ...params }, path: [...at] }),
    )
    if (result === undefined) return z.NEVER
    const { valid_until: validUntil } = detailed
    return {
      ...result,
      provenance: provenanceOf(detailed),
      ...(currency !== undefined && { currency }),
      ...(validUntil !== undefined && { validUntil }),
    }
  })
  const { moves, bands } = options
  return schema.register(fieldMeta, {
    kind: 'quantity',
    unit: unitText,
    domain,
    ...(implied !== undefined && { implied }),
    ...(moves && { moves }),
    ...(bands && { bands }),
  })
}

/** How a number is written in a unit. */
function exampleIn(unitText: string): string {
  return unitText === '%' ? '80%' : `5 ${unitText}`.trim()
}

/** Reads a text in the field's unit, or in the same unit of another currency. */
export function readInAnyCurrency(
  text: string,
  field: QuantityField,
):
  | { readonly quantity: Quantity; readonly currency?: Currency }
  | Extract<ReturnType<typeof readQuantity>, { error: unknown }> {
  const read = readQuantity(text, field)
  if ('quantity' in read || !['WRONG_UNIT', 'CURRENCY_MISMATCH'].includes(read.error.code)) return read
  const own = CURRENCIES.find((code) => field.unit.text.split('/')[0] === code)
  if (own === undefined) return read
  for (const currency of CURRENCIES) {
    if (currency === own) continue
    const other = readQuantity(text, { ...field, unit: unit(field.unit.text.replace(own, currency)) })
    if ('quantity' in other) return { quantity: other.quantity, currency }
  }
  return read
}
