import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

/**
 * The first month by whose end one way to buy has cost no more cash than another, counted from 0; never, when that does
 * not happen inside the plan.
 *
 * Not discounted, and what is owned at the end does not count: it is about cash. Month 0 when it is never behind.
 *
 * @unit month
 */
export function paybackMonth(
  model: MoneyModel,
  given: AccountPart & {
    /** Cash of the way that is looked at. */
    readonly cash: NodeIndex
    /** Cash of the way it stands instead of. */
    readonly instead: NodeIndex
  },
): NodeIndex {
  const { builder, money } = model
  const named = partNaming(model, given)
  const saved = named('cash_saved', builder.sub(given.instead, given.cash), `${money}/month`)
  const soFar = named('cash_saved_so_far', builder.apply('runSum', [saved], undefined), money)
  const isBehind = named(
    'cash_behind',
    builder.apply('above', [builder.literal(0, money), soFar], undefined),
    '',
  )
  const isLevel = builder.sub(builder.literal(1, ''), isBehind)
  const first = builder.apply('first', [isLevel], { from: 0, to: builder.months })
  return named('payback_month', first, 'month')
}
