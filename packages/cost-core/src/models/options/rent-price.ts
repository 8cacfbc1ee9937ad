import type { NodeIndex } from '../../graph/node.ts'
import type { RentOption } from '../../plan/supply-schema.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'
import { listDiscount } from './list-discount.ts'

/**
 * What a rented GPU-hour costs: the price as quoted, a server's spread over its GPUs, less what is taken off it.
 *
 * @unit money a GPU-hour
 */
export function rentPrice(model: ModelContext, supply: Supply, option: RentOption): NodeIndex {
  const { builder, money } = model
  const { key, context } = supply
  const unit = `${money}/GPU-h`
  return once(model, `${key}.rent`, () => {
    const list =
      option.price === undefined && option.price_per_node !== undefined
        ? builder.div(
            planInput(model, `${key}.price_per_node`, option.price_per_node, {
              path: `options.${key}.price_per_node`,
              field: 'price_per_node_hour',
              unit: `${money}/node-h`,
              context,
            }),
            supply.gpusPerNode,
          )
        : planInput(model, `${key}.price`, option.price, {
            path: `options.${key}.price`,
            field: 'price_per_gpu_hour',
            unit,
            context,
          })
    const discount = listDiscount(model, key, context, option, option.price ?? option.price_per_node)
    if (discount === undefined)
      return builder.name(`${key}.total.rate`, list, { label: label('measure.rate'), unit, context })
    return builder.name(
      `${key}.total.rate`,
      builder.mul(list, builder.sub(builder.literal(1, ''), discount)),
      { label: label('measure.rate'), unit, context },
    )
  })
}
