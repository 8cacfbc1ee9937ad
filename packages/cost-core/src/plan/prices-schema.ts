import { z } from 'zod'
import { quantityField } from './quantity-field.ts'
import { planKey } from './small-fields.ts'

/**
 * Which price book a plan is meant to be priced with, and what its sellers take off their list prices.
 *
 * The books are recorded and not read yet: every price is the plan's own. A discount is taken off the list prices of the
 * options that name its seller.
 */
export const pricesSchema = z.strictObject({
  book: z.string().min(1).optional(),
  fallback: z.string().min(1).optional(),
  discount: z.record(planKey, quantityField('%', 'fraction')).default({}),
})
