import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import { type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'

/** An option's own discount, and the seller whose discount of the plan counts where it has none. */
interface Discounted {
  readonly discount?: PlanQuantity | undefined
  readonly seller?: string | undefined
}

/**
 * What is taken off a price: the option's own discount, else what the plan's seller takes off its list prices.
 *
 * A price that was quoted is no list price, so a seller's discount leaves it as it is. Options of one seller have one
 * discount, which varies for all of them together.
 */
export function listDiscount(
  model: ModelContext,
  key: string,
  context: Context,
  { discount, seller }: Discounted,
  price: PlanQuantity | undefined,
): NodeIndex | undefined {
  const common = { field: 'discount', unit: '%' }
  if (discount !== undefined)
    return once(model, `${key}.discount`, () =>
      planInput(model, `${key}.discount`, discount, { ...common, path: `options.${key}.discount`, context }),
    )
  const ofSeller = seller === undefined ? undefined : model.plan.prices.discount[seller]
  if (ofSeller === undefined || price?.provenance.evidence === 'quoted') return undefined
  const id = `prices.${seller}.discount`
  return once(model, id, () =>
    planInput(model, id, ofSeller, {
      field: 'seller_discount',
      unit: '%',
      path: `prices.discount.${seller}`,
      context: {},
    }),
  )
}
