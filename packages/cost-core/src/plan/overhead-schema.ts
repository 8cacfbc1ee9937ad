import { z } from 'zod'
import { eitherQuantity } from './either-quantity.ts'
import { quantityField } from './quantity-field.ts'
import { civilMonth, keyOf, planLabel } from './small-fields.ts'

/** What every overhead says beside its amount. */
const common = {
  label: planLabel.optional(),
  from: civilMonth.optional(),
  for: z.array(keyOf('option')).min(1),
}

function yearly(money: string) {
  return quantityField(`${money}/year`, 'positive', { moves: true }).optional()
}

/**
 * Costs of running an option beside its hours; each key is a cost line. An amount a year, or what the line is reckoned
 * by: bandwidth, a GPU, a share of what was bought, terabytes, gigabytes.
 */
export function overheadsSchema(money: string) {
  return z.strictObject({
    network: z
      .strictObject({
        ...common,
        cost: yearly(money),
        bandwidth: quantityField('Mbps', 'positive', { moves: true }).optional(),
        price: quantityField(`${money}/Mbps/month`, 'positive', { moves: true }).optional(),
      })
      .optional(),
    management: z.strictObject({ ...common, cost: yearly(money) }).optional(),
    licences: z
      .strictObject({
        ...common,
        /** In all, or for each GPU that is there. */
        cost: eitherQuantity(
          { unit: `${money}/year`, moves: true },
          { unit: `${money}/GPU/year`, moves: true },
          'positive',
          /GPU|卡/u,
        ).optional(),
      })
      .optional(),
    support: z
      .strictObject({
        ...common,
        cost: yearly(money),
        /** Of what the servers at work cost to buy. */
        rate: quantityField('%/year', 'positive').optional(),
        of: z.literal('capex').default('capex'),
      })
      .optional(),
    storage: z
      .strictObject({
        ...common,
        cost: yearly(money),
        size: quantityField('TB', 'positive', { moves: true }).optional(),
        price: quantityField(`${money}/TB/month`, 'positive', { moves: true }).optional(),
      })
      .optional(),
    egress: z
      .strictObject({
        ...common,
        cost: yearly(money),
        volume: quantityField('GB/month', 'positive', { moves: true }).optional(),
        price: quantityField(`${money}/GB`, 'positive', { moves: true }).optional(),
      })
      .optional(),
  })
}
