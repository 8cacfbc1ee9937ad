import { z } from 'zod'
import { quantityField } from './quantity-field.ts'
import { keyOf, planKey } from './small-fields.ts'

/** A percentile such as p80. */
const percentile = z.string().regex(/^p[1-9]\d?$/u, { error: 'PERCENTILE' })

/** What a plan may cost, and whose money it is. `money` is the plan's currency. */
export function budgetSchema(money: string) {
  const shares = z.array(quantityField('%', 'positive')).default([])
  return z.strictObject({
    /** What of the plan the limits are held against; the base strategy as it stands, in the middle, where it says nothing. */
    follows: z
      .strictObject({
        strategy: keyOf('strategy').optional(),
        scenario: planKey.optional(),
        percentile: percentile.optional(),
        /** Money up to this percentile is kept aside. */
        reserve_to: percentile.optional(),
      })
      .prefault({}),
    /** The budgets and accounts of the organisation that pay for it. */
    links: z
      .array(
        z.strictObject({
          budget: z.string().min(1),
          account: z.string().optional(),
          workload: keyOf('workload').optional(),
        }),
      )
      .default([]),
    limits: z
      .strictObject({
        total: quantityField(money, 'positive').optional(),
        per_month: quantityField(`${money}/month`, 'positive', { implied: ['month'] }).optional(),
      })
      .prefault({}),
    /** At which shares of a limit to speak up: of what was spent, of what is expected. */
    alerts: z.strictObject({ actual: shares, forecast: shares }).prefault({}),
  })
}
