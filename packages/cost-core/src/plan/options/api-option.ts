import { z } from 'zod'
import { quantityField } from '../quantity-field.ts'
import { keyOf, planKey, planLabel } from '../small-fields.ts'

/** Prices by token class. A class the load uses and no price names is unpriced, except reasoning: it costs what output does. */
function tokenPrices(money: string) {
  const price = () => quantityField(`${money}/Mtok`, 'positive', { moves: true }).optional()
  return z.strictObject({
    input: price(),
    cached: price(),
    cache_write: price(),
    reasoning: price(),
    output: price(),
  })
}

/** Tokens bought from a provider. `money` is the plan's currency. */
export function apiOption(money: string) {
  return z.strictObject({
    kind: z.literal('api'),
    label: planLabel.optional(),
    serves: z.array(keyOf('workload')).optional(),
    seller: planKey.optional(),
    /** A description: nothing is looked up by it. */
    model: z.string().optional(),
    price: tokenPrices(money),
    /** Prices of long requests, by the tier the demand names. */
    tiers: z.record(planKey, tokenPrices(money)).optional(),
    /** The share of tokens that can wait, and what is taken off their price. */
    batch: z
      .strictObject({ share: quantityField('%', 'fraction'), discount: quantityField('%', 'fraction') })
      .optional(),
    discount: quantityField('%', 'fraction').optional(),
    vat: quantityField('%', 'fraction').optional(),
  })
}

export type ApiOption = z.infer<ReturnType<typeof apiOption>>
