import { z } from 'zod'
import { eitherQuantity } from '../either-quantity.ts'
import { quantityField } from '../quantity-field.ts'
import { keyOf } from '../small-fields.ts'
import { machineFields } from './machine-fields.ts'

/**
 * Servers that are bought, leased or financed, and replaced at the end of their life. `money` is the plan's currency.
 *
 * With `lease` nothing is bought: rent runs instead, and `price` is what the servers would cost, for what goes by that
 * (failures, support by a rate).
 */
export function ownOption(money: string) {
  return z.strictObject({
    kind: z.literal('own'),
    ...machineFields,
    price: quantityField(`${money}/node`, 'positive', { moves: true, implied: ['node'] }).optional(),
    lease: z
      .strictObject({
        price: quantityField(`${money}/node/month`, 'positive', {
          moves: true,
          implied: ['node'],
        }).optional(),
        term: quantityField('month', 'positive'),
      })
      .optional(),
    installation: quantityField('%', 'positive').optional(),
    service_life: quantityField('year', 'positive').optional(),
    /** The share of its cost that a server fetches at 1, 2, 3 … years of age. Without it, the salvage. */
    resale: z.array(quantityField('%', 'fraction')).min(1).optional(),
    /** Nodes are bought in multiples of this. */
    lot: quantityField('node', 'positive').optional(),
    spares: quantityField('node', 'positive').optional(),
    /** The share of GPUs that fail and are replaced. */
    failure_rate: quantityField('%/year', 'positive').optional(),
    lead_time: eitherQuantity(
      { unit: 'week' },
      { unit: 'month' },
      'positive',
      /month|year|月|年/u,
    ).optional(),
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
