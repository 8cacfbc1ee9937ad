import { z } from 'zod'
import { quantityField } from '../quantity-field.ts'
import { civilMonthRange, planLabel } from '../small-fields.ts'

/** Collecting, cleaning, labelling and keeping data. `money` is the plan's currency. */
export function dataWorkload(money: string) {
  return z.strictObject({
    kind: z.literal('data'),
    label: planLabel.optional(),
    months: civilMonthRange,
    acquisition: quantityField(money, 'positive').optional(),
    volume: quantityField('GB', 'positive').optional(),
    cleaning: quantityField(`${money}/GB`, 'positive').optional(),
    labelling: z
      .strictObject({
        items: quantityField('item', 'positive'),
        cost: quantityField(`${money}/item`, 'positive'),
      })
      .optional(),
    storage: z
      .strictObject({
        size: quantityField('TB', 'positive'),
        price: quantityField(`${money}/TB/month`, 'positive'),
      })
      .optional(),
  })
}

export type DataWorkload = z.infer<ReturnType<typeof dataWorkload>>
