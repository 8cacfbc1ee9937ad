import { z } from 'zod'
import { quantityField } from '../quantity-field.ts'
import { civilMonth, civilMonthRange, planLabel } from '../small-fields.ts'

/** The classes of storage a plan may tell apart, from the quickest to the cheapest. */
export const STORAGE_TIERS = ['hot', 'cool', 'archive'] as const

/** Collecting, cleaning, labelling and keeping data. `money` is the plan's currency. */
export function dataWorkload(money: string) {
  const work = (unit: string) =>
    z
      .strictObject({
        hours: quantityField(unit, 'positive'),
        price: quantityField(`${money}/${unit}`, 'positive'),
      })
      .optional()
  const size = quantityField('TB', 'positive')
  const price = quantityField(`${money}/TB/month`, 'positive')
  const tier = z
    .strictObject({ size, price, from: civilMonth.optional(), until: civilMonth.optional() })
    .optional()
  return z.strictObject({
    kind: z.literal('data'),
    label: planLabel.optional(),
    months: civilMonthRange,
    acquisition: quantityField(money, 'positive').optional(),
    crawl: z
      .strictObject({
        volume: quantityField('TB', 'positive'),
        price: quantityField(`${money}/GB`, 'positive'),
      })
      .optional(),
    volume: quantityField('GB', 'positive').optional(),
    cleaning: quantityField(`${money}/GB`, 'positive').optional(),
    cleaning_compute: z.strictObject({ gpu: work('GPU-h'), cpu: work('CPU-h') }).optional(),
    labelling: z
      .strictObject({
        items: quantityField('item', 'positive').optional(),
        cost: quantityField(`${money}/item`, 'positive', { implied: ['item'] }).optional(),
        hours: quantityField('h', 'positive').optional(),
        hourly_cost: quantityField(`${money}/h`, 'positive').optional(),
      })
      .optional(),
    storage: z
      .strictObject({
        size: size.optional(),
        price: price.optional(),
        until: civilMonth.optional(),
        tiers: z.strictObject({ hot: tier, cool: tier, archive: tier }).optional(),
      })
      .optional(),
  })
}

export type DataWorkload = z.infer<ReturnType<typeof dataWorkload>>
