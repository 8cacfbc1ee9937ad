import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'
import type { Disposals } from './disposals.ts'
import type { Loan } from './loan.ts'
import type { Payments } from './payments.ts'

/** What an owned option costs by month in both views, and why they differ. */
export interface CashAndAccrual {
  readonly cash: NodeIndex
  readonly accrual: NodeIndex
  /** Cash so far over accrual so far. */
  readonly ahead: NodeIndex
  /** The same from the balances: book value, less what is owed to sellers and lenders, less what was paid before the plan. */
  readonly balance: NodeIndex
}

/**
 * The cash table and the accrual table of an owned option, and their reconciliation.
 *
 * Cash: payments (less what a lender pays, plus instalments) and running cost, less proceeds. Accrual: depreciation,
 * interest and running cost, less gains. Cash runs ahead by what is in the books and not yet cost; when all assets have
 * retired and all is paid, both have the same sum. Running costs count in the month they arise, in both.
 *
 * @unit money a month; `ahead` and `balance` in money
 */
export function cashAndAccrual(
  model: MoneyModel,
  given: AccountPart & {
    readonly payments: Payments
    readonly depreciation: NodeIndex
    readonly disposals: Disposals
    readonly bookValue: NodeIndex
    readonly running: NodeIndex
    readonly loan?: Loan & { readonly drawn: NodeIndex }
  },
): CashAndAccrual {
  const { builder, money } = model
  const named = partNaming(model, given)
  const { payments, loan, disposals } = given
  const ownMoney =
    loan === undefined
      ? payments.paid
      : named(
          'own_money_paid',
          builder.add(builder.sub(payments.paid, loan.drawn), loan.payment),
          `${money}/month`,
        )
  const cash = named(
    'cash',
    builder.sub(builder.add(ownMoney, given.running), disposals.proceeds),
    `${money}/month`,
  )
  const interest = loan === undefined ? [] : [loan.interest]
  const accrual = named(
    'accrual',
    builder.sub(builder.add(given.depreciation, ...interest, given.running), disposals.gain),
    `${money}/month`,
  )
  const soFar = (flow: NodeIndex) => builder.apply('runSum', [flow], undefined)
  const ahead = named('cash_ahead_of_accrual', builder.sub(soFar(cash), soFar(accrual)), money)
  const owed = builder.add(payments.owed, payments.paidBefore, ...(loan === undefined ? [] : [loan.balance]))
  const balance = named('balance_ahead', builder.sub(given.bookValue, owed), money)
  return { cash, accrual, ahead, balance }
}
