import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

/** What leaves at the end of its service life, by month. */
export interface Disposals {
  /** What it stood in the books for: its salvage. */
  readonly bookValue: NodeIndex
  /** What it fetches. */
  readonly proceeds: NodeIndex
  /** Proceeds over book value; a loss is below zero. */
  readonly gain: NodeIndex
}

/**
 * Assets that retire inside the plan: proceeds, book value and gain, in the last month they serve.
 *
 * They fetch their salvage, or the share of their cost that a resale curve says (`resaleCurve`). An asset of four years bought in month 0 retires
 * in month 47, so a plan of four years has its proceeds. What is still alive in the last month is not here: it is worth
 * its book value, or its resale value, at the plan's end. A service life under a month is infeasible.
 *
 * @unit money a month
 */
export function disposals(
  model: MoneyModel,
  given: AccountPart & {
    readonly purchases: NodeIndex
    readonly salvage: NodeIndex
    readonly serviceLife: NodeIndex
    /** The share of its cost that an asset fetches; its salvage unless it is given. */
    readonly resaleShare?: NodeIndex
  },
): Disposals {
  const { builder, money } = model
  const named = partNaming(model, given)
  const age = named(
    'age_before_retirement',
    builder.sub(given.serviceLife, builder.literal(1, 'month')),
    'month',
  )
  const retired = named(
    'retired_purchases',
    builder.apply('shift', [given.purchases, age], undefined),
    `${money}/month`,
  )
  const part = (share: NodeIndex) => builder.mul(retired, share)
  const bookValue = named('retired_book_value', part(given.salvage), `${money}/month`)
  const proceeds = named('proceeds', part(given.resaleShare ?? given.salvage), `${money}/month`)
  const gain = named('gain_on_disposal', builder.sub(proceeds, bookValue), `${money}/month`)
  return { bookValue, proceeds, gain }
}
