import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'
import type { ResaleCurve } from './resale-curve.ts'

/**
 * What the assets in service would fetch second-hand at the end of each month: bought, less what their value has lost with
 * age, less what has been sold.
 *
 * Every purchase ages on its own. Not the book value: that falls by the rules of depreciation.
 *
 * @unit money
 */
export function resaleValue(
  model: MoneyModel,
  given: AccountPart & {
    readonly purchases: NodeIndex
    readonly curve: ResaleCurve
    /** What those that retire fetch, by month. */
    readonly proceeds: NodeIndex
  },
): NodeIndex {
  const { builder, money } = model
  const named = partNaming(model, given)
  const losses = given.curve.years.map(({ from, served, loss }, index) => {
    const aged =
      from === undefined ? given.purchases : builder.apply('shift', [given.purchases, from], undefined)
    return named(
      `resale_year_${index + 1}_lost`,
      builder.mul(builder.apply('window', [aged, served], undefined), loss),
      `${money}/month`,
      'resale_year_lost',
    )
  })
  const lost = named('resale_value_lost', builder.add(...losses), `${money}/month`)
  const soFar = (flow: NodeIndex) => builder.apply('runSum', [flow], undefined)
  const left = builder.sub(soFar(given.purchases), soFar(lost))
  return named('resale_value', builder.sub(left, soFar(given.proceeds)), money)
}
