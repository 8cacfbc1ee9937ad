import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

/**
 * Why cash and accrual differ, from both sides: cash so far less accrual so far (`cash_ahead`), and the same from the
 * balances (`balance_ahead`): what stands in the books or is paid ahead, less what is owed.
 *
 * The two are worked out apart and must agree in every month. Where all has retired and all is paid, both are 0 and cash
 * and accrual have cost the same.
 *
 * @unit money
 */
export function reconciliation(
  model: MoneyModel,
  given: AccountPart & {
    readonly cash: NodeIndex
    readonly accrual: NodeIndex
    /** At the end of each month: book values, and what is paid and not used up. */
    readonly assets: readonly NodeIndex[]
    /** At the end of each month: what sellers and lenders are owed; below zero what sellers have been paid ahead. */
    readonly debts: readonly NodeIndex[]
  },
): void {
  const { builder, money } = model
  const named = partNaming(model, given)
  const soFar = (flow: NodeIndex) => builder.apply('runSum', [flow], undefined)
  named('cash_ahead', builder.sub(soFar(given.cash), soFar(given.accrual)), money)
  const sumOf = (stocks: readonly NodeIndex[]) =>
    stocks.length === 0 ? builder.each(builder.literal(0, money)) : builder.add(...stocks)
  named('balance_ahead', builder.sub(sumOf(given.assets), sumOf(given.debts)), money)
}
