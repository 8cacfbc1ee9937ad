import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

/** A part of the price, and when it is paid: so many months before or after the month of the purchase. */
export interface Instalment {
  readonly share: NodeIndex
  readonly when: 'before' | 'at' | 'after'
  /** In months, possibly in parts; only for `before` and `after`. */
  readonly lag?: NodeIndex
}

export interface Payments {
  readonly paid: NodeIndex
  /** Paid before the plan's first month, and so in none of its months. */
  readonly paidBefore: NodeIndex
  /** At the end of each month: what is bought and not paid; below zero what is paid ahead. */
  readonly owed: NodeIndex
}

/**
 * When purchases are paid: cash by month, from shares before, at and after the purchase.
 *
 * With shares that add up to 1, what is paid inside the plan, before it and after it (`owed` in its last month) adds up
 * to the purchases. A purchase after the plan's end is not known, and neither is what would be paid ahead for it.
 */
export function payments(
  model: MoneyModel,
  given: AccountPart & { readonly purchases: NodeIndex; readonly schedule: readonly Instalment[] },
): Payments {
  const { builder, money } = model
  const { purchases, schedule } = given
  const named = partNaming(model, given)
  const instalments = schedule.map(({ share, when, lag }) => {
    const moved =
      when === 'at' || lag === undefined
        ? purchases
        : builder.apply(when === 'before' ? 'ahead' : 'shift', [purchases, lag], undefined)
    return { share, when, amount: builder.mul(moved, share) }
  })
  const paid = named('paid', builder.add(...instalments.map(({ amount }) => amount)), `${money}/month`)
  const early = instalments.filter(({ when }) => when === 'before')
  const paidBefore = named(
    'paid_before_plan',
    early.length === 0 ? builder.literal(0, money) : beforePlan(model, given, early),
    money,
  )
  const soFar = (flow: NodeIndex) => builder.apply('runSum', [flow], undefined)
  const owed = builder.sub(builder.sub(soFar(purchases), soFar(paid)), paidBefore)
  return { paid, paidBefore, owed: named('owed', owed, money) }
}

/** The shares of all purchases that are due early, less what of them falls into the plan. */
function beforePlan(
  model: MoneyModel,
  given: AccountPart & { readonly purchases: NodeIndex },
  early: readonly { readonly share: NodeIndex; readonly amount: NodeIndex }[],
): NodeIndex {
  const { builder, money } = model
  const named = partNaming(model, given)
  const ahead = named('paid_ahead', builder.add(...early.map(({ amount }) => amount)), `${money}/month`)
  const due = builder.mul(builder.sum(given.purchases), builder.add(...early.map(({ share }) => share)))
  return builder.sub(due, builder.sum(ahead))
}
