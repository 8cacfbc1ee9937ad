import { z } from 'zod'
import type { Provenance } from '../graph/node.ts'
import type { Domain, Quantity } from '../quantity/quantity.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { EVIDENCE } from '../units/evidence.ts'
import { unit } from '../units/unit.ts'
import { fieldMeta } from './field-meta.ts'
import { knownFields } from './known-fields.ts'
import { planLabel } from './small-fields.ts'

/** A quantity of the plan: the number or range, and where it comes from. */
export interface PlanQuantity {
  readonly quantity: Quantity
  readonly provenance: Provenance
}

const written = z.union([z.string(), z.number()])

const detailed = z.strictObject({
  value: written,
  unit: z.string().optional(),
  source: z.string().optional(),
  url: z.url({ protocol: /^https?$/u }).optional(),
  date: z.iso.date().optional(),
  evidence: z.enum(EVIDENCE).optional(),
  note: planLabel.optional(),
})

/**
 * A field that takes a quantity: text (`40%..52%`), a number in the field's unit, or a map of value and source.
 *
 * A value without evidence counts as `assumed`. A problem inside the text carries the grammar's own code.
 */
export function quantityField(unitText: string, domain: Domain) {
  const field = { unit: unit(unitText), domain }
  const schema = z.unknown().transform((input, context): PlanQuantity => {
    const isPlain = typeof input === 'string' || typeof input === 'number'
    const parsed = detailed.safeParse(isPlain ? { value: input } : input, {
      error: knownFields,
      reportInput: true,
    })
    if (!parsed.success) {
      if (input === undefined || input === null || typeof input !== 'object')
        context.addIssue({
          code: 'custom',
          params: { code: input === undefined ? 'MISSING' : 'QUANTITY_EXPECTED' },
        })
      else
        for (const issue of parsed.error.issues) context.addIssue({ ...issue, input: issue.input } as never)
      return z.NEVER
    }
    const { value, unit: own, ...rest } = parsed.data
    const text = own === undefined ? String(value) : `${value} ${own}`
    const result = readQuantity(text, field)
    if ('error' in result) {
      const { code, params } = result.error
      context.addIssue({
        code: 'custom',
        params: { code, text, ...params },
        path: isPlain ? [] : ['value'],
      })
      return z.NEVER
    }
    return { quantity: result.quantity, provenance: provenanceOf(rest) }
  })
  return schema.register(fieldMeta, { kind: 'quantity', unit: unitText, domain })
}

function provenanceOf(given: Omit<z.infer<typeof detailed>, 'value' | 'unit'>): Provenance {
  return {
    evidence: given.evidence ?? 'assumed',
    ...(given.source !== undefined && { source: given.source }),
    ...(given.url !== undefined && { url: given.url }),
    ...(given.date !== undefined && { date: given.date }),
    ...(given.note !== undefined && { note: given.note }),
  }
}
