import { z } from 'zod'
import { quantityField } from '../quantity-field.ts'
import { keyOf } from '../small-fields.ts'
import { machineFields } from './machine-fields.ts'

/** Servers that are bought, leased or financed, and replaced at the end of their life. `money` is the plan's currency. */
export function ownOption(money: string) {
  return z.strictObject({
    kind: z.literal('own'),
    ...machineFields,
    price: quantityField(`${money}/node`, 'positive', { moves: true, implied: ['node'] }).optional(),
    installation: quantityField('%', 'positive').optional(),
    service_life: quantityField('year', 'positive').optional(),
    /** Nodes are bought in multiples of this. */
    lot: quantityField('node', 'positive').optional(),
    spares: quantityField('node', 'positive').optional(),
    /** The share of GPUs that fail and are replaced. */
    failure_rate: quantityField('%/year', 'positive').optional(),
    lead_time: quantityField('week', 'positive').optional(),
    payment_schedule: z
      .strictObject({ at_order: quantityField('%', 'fraction'), at_delivery: quantityField('%', 'fraction') })
      .optional(),
    loan: z
      .strictObject({
        share: quantityField('%', 'fraction'),
        rate: quantityField('%/year', 'positive'),
        term: quantityField('year', 'positive'),
      })
      .optional(),
    facility: keyOf('facility').optional(),
  })
}

export type OwnOption = z.infer<ReturnType<typeof ownOption>>
