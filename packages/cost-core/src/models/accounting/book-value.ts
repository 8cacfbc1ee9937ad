import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

/**
 * What the assets in service stand in the books for at the end of each month: bought, less written off, less retired.
 *
 * At historic cost. In the last month it is what the plan has paid for and not yet used up.
 *
 * @unit money
 */
export function bookValue(
  model: MoneyModel,
  given: AccountPart & {
    readonly purchases: NodeIndex
    readonly depreciation: NodeIndex
    /** Book value of what retires, by month. */
    readonly retired: NodeIndex
  },
): NodeIndex {
  const { builder, money } = model
  const soFar = (flow: NodeIndex) => builder.apply('runSum', [flow], undefined)
  const left = builder.sub(soFar(given.purchases), soFar(given.depreciation))
  return partNaming(model, given)('book_value', builder.sub(left, soFar(given.retired)), money)
}
