import { z } from 'zod'
import type { Quantity } from '../quantity/quantity.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { fieldMeta } from './field-meta.ts'
import { FACTOR, factorIn, writtenValue } from './read-time-path.ts'
import { civilMonth } from './small-fields.ts'

/** What a month is multiplied by: `x1.8`, or a range of it. A number without the x could also be meant as something to add. */
const factor = writtenValue
  .transform((input, context): Quantity => {
    const text = factorIn(String(input))
    const read = text === undefined ? undefined : readQuantity(text, FACTOR)
    if (read !== undefined && 'quantity' in read) return read.quantity
    const fault = read?.error ?? { code: 'EVENT_IS_A_FACTOR', params: {} }
    context.addIssue({
      code: 'custom',
      params: { code: fault.code, text: String(input), ...fault.params },
    })
    return z.NEVER
  })
  .register(fieldMeta, { kind: 'factor' })

/** Factors of single months, by civil month: a launch, a holiday. */
export const eventFactors = z.record(civilMonth, factor)
