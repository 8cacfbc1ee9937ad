import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

/**
 * What is owned at the end of each month, sold at that value, less the tax on the gain over its tax book value.
 *
 * A sale below the tax book value saves tax and is worth more than it fetches.
 *
 * @unit money
 */
export function endValueAfterTax(
  model: MoneyModel,
  given: AccountPart & {
    readonly endValue: NodeIndex
    readonly taxBookValue: NodeIndex
    readonly rate: NodeIndex
  },
): NodeIndex {
  const { builder, money } = model
  const gain = builder.sub(given.endValue, given.taxBookValue)
  const value = builder.sub(given.endValue, builder.mul(gain, given.rate))
  return partNaming(model, given)('end_value_after_tax', value, money)
}
