import { z } from 'zod'
import type { Domain } from '../quantity/quantity.ts'
import { unit } from '../units/unit.ts'
import { fieldMeta } from './field-meta.ts'
import { type PlanQuantity, type QuantityOptions, quantityField } from './quantity-field.ts'

/** One of the two units of a field, and what its quantities may do. */
interface Reading extends QuantityOptions {
  readonly unit: string
}

/**
 * A field that is written in one of two units which mean different things: so many runs, or so many a month; a sum a
 * year, or a sum a year for each GPU. A bare number is in the first; `isIn` tells which it was.
 *
 * What reads in neither is told in terms of the second where `isSecond` recognises the text, else of the first.
 */
export function eitherQuantity(first: Reading, second: Reading, domain: Domain, isSecond: RegExp) {
  const own = quantityField(first.unit, domain, first)
  const other = quantityField(second.unit, domain, second)
  const moves = first.moves ?? second.moves
  return z
    .unknown()
    .transform((input, context): PlanQuantity => {
      const asOwn = own.safeParse(input)
      if (asOwn.success) return asOwn.data
      const asOther = other.safeParse(input)
      if (asOther.success) return asOther.data
      const { issues } = (isSecond.test(JSON.stringify(input) ?? '') ? asOther : asOwn).error
      for (const issue of issues) context.addIssue({ ...issue, input: issue.input } as never)
      return z.NEVER
    })
    .register(fieldMeta, {
      kind: 'quantity',
      unit: first.unit,
      also: second.unit,
      domain,
      ...(moves && { moves }),
    })
}

/** Whether a quantity was written in this unit, or one of its kind. */
export function isIn({ quantity }: PlanQuantity, text: string): boolean {
  return quantity.unit.dimension === unit(text).dimension
}
