import { z } from 'zod'
import { assumedField } from '../assumed-field.ts'
import { quantityField } from '../quantity-field.ts'
import { keyOf } from '../small-fields.ts'
import { machineFields } from './machine-fields.ts'

/** Why what is not written of a reserved term has the value it has. */
export const TERM_NOTES = {
  commitment: {
    en: 'no commitment is given: one year, the usual shortest',
    zh: '未给出承诺期：按常见最短的一年计',
  },
  upfront: {
    en: 'no share is given: half, as most providers ask',
    zh: '未给出比例：按多数供应商要求的一半计',
  },
} as const

/**
 * GPUs rented from a cloud. `money` is the plan's currency.
 *
 * Reserved capacity is paid for its whole commitment whether or not it is needed; what is not needed is a line of its own.
 */
export function rentOption(money: string) {
  return z.strictObject({
    kind: z.literal('rent'),
    ...machineFields,
    term: z.enum(['on_demand', 'reserved', 'spot']),
    /** A description: nothing is looked up by it. */
    region: z.string().optional(),
    price: quantityField(`${money}/GPU-h`, 'positive', { moves: true }).optional(),
    price_per_node: quantityField(`${money}/node-h`, 'positive', {
      moves: true,
      implied: ['node'],
    }).optional(),
    discount: quantityField('%', 'fraction').optional(),
    commitment: assumedField(quantityField('year', 'positive'), '1 year', TERM_NOTES.commitment),
    payment: z.enum(['none', 'partial_upfront', 'all_upfront']).default('none'),
    /** Whether a server is committed to again when its commitment ends and it is still needed. */
    renew: z.boolean().default(true),
    upfront: assumedField(quantityField('%', 'fraction'), '50%', TERM_NOTES.upfront),
    /** How often a spot GPU is taken away, and the work that has to be done again, as a share of the useful work. */
    interruptions: quantityField('/GPU-h', 'positive').optional(),
    rework: quantityField('%', 'positive').optional(),
    /** Of spot: the share of the need that it takes, and the option that takes the rest of it. */
    max_share: quantityField('%', 'fraction').optional(),
    rest: keyOf('option').optional(),
  })
}

export type RentOption = z.infer<ReturnType<typeof rentOption>>
