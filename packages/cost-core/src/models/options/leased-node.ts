import type { NodeIndex } from '../../graph/node.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import type { OwnOption } from '../../plan/supply-schema.ts'
import { label, type ModelContext } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'
import { type FacilityNodes, facilityNodes } from './facility-nodes.ts'
import { listDiscount } from './list-discount.ts'

/** What one leased server costs, and what it would cost to buy. */
export interface LeasedNode {
  /** Of a lease that starts in the month, after the seller's discount. */
  readonly rent: NodeIndex
  readonly term: NodeIndex
  /** The price to buy it, where something goes by that. */
  readonly price: NodeIndex | undefined
  readonly facility: FacilityNodes | undefined
}

/** The nodes of a leased option's hardware. Built once an option. */
export function leasedNode(
  model: ModelContext,
  supply: Supply,
  option: OwnOption,
  lease: NonNullable<OwnOption['lease']>,
): LeasedNode {
  const { builder, money } = model
  const { key, context } = supply
  const priced = (name: string, words: string, given: PlanQuantity | undefined, unit: string) => {
    const id = `${key}.${name}`
    const list = planInput(model, id, given, { path: `options.${id}`, field: words, unit, context })
    const discount = listDiscount(model, key, context, option, given)
    return discount === undefined
      ? list
      : builder.name(
          `${id}_after_discount`,
          builder.mul(list, builder.sub(builder.literal(1, ''), discount)),
          { label: label('measure.price_after_discount'), unit, context },
        )
  }
  return {
    rent: priced('lease.price', 'lease_price', lease.price, `${money}/node/month`),
    term: planInput(model, `${key}.lease.term`, lease.term, {
      path: `options.${key}.lease.term`,
      field: 'lease_term',
      unit: 'month',
      context,
      role: 'choice',
    }),
    price: option.price && priced('price', 'price_per_node', option.price, `${money}/node`),
    facility: facilityNodes(model, key, context, option),
  }
}
