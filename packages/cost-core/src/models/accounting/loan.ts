import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

/** What a loan costs, by month, and what is still owed at the end of each. */
export interface Loan {
  readonly payment: NodeIndex
  readonly interest: NodeIndex
  readonly principal: NodeIndex
  readonly balance: NodeIndex
}

/**
 * Loans repaid in equal monthly instalments, one loan for each month in which something is drawn.
 *
 * Drawn at the start of a month, paid at its end, so the first instalment falls in the month of the drawing. The rate is
 * nominal, as banks quote it: a month costs a twelfth of it. Discounting (`presentCost`) reads its rate as effective,
 * so a loan at the discount rate is a little dearer than cash. Part of a month of the term does not count.
 *
 * @unit money a month; the balance in money
 * @source annuity formula: docs/method/accounting.md
 */
export function loan(
  model: MoneyModel,
  given: AccountPart & { readonly drawn: NodeIndex; readonly rate: NodeIndex; readonly term: NodeIndex },
): Loan {
  const { builder, money } = model
  const { rate } = given
  const named = partNaming(model, given)
  const drawn = named('loan_drawn', given.drawn, `${money}/month`)
  const month = builder.literal(1, 'month')
  const one = builder.literal(1, '')
  const months = named('loan_months', builder.apply('floor', [given.term, month], undefined), 'month')
  const monthly = named('loan_monthly_rate', builder.mul(rate, month), '%')
  const payment = named(
    'loan_payment',
    builder.div(
      builder.mul(
        builder.apply('window', [drawn, months], undefined),
        instalment(model, given, months, monthly),
      ),
      month,
    ),
    `${money}/month`,
  )
  const startGrowth = named('loan_growth', builder.apply('grow', [one, rate], undefined), '')
  const endGrowth = named('loan_growth_end', builder.mul(startGrowth, builder.add(one, monthly)), '')
  const net = named(
    'loan_net_drawn',
    builder.sub(builder.div(drawn, startGrowth), builder.div(payment, endGrowth)),
    `${money}/month`,
  )
  const balance = named(
    'loan_balance',
    builder.mul(builder.apply('runSum', [net], undefined), endGrowth),
    money,
  )
  const before = builder.apply('shift', [balance, month], undefined)
  const interest = named(
    'loan_interest',
    builder.mul(builder.add(before, builder.mul(drawn, month)), rate),
    `${money}/month`,
  )
  const principal = named('loan_principal', builder.sub(payment, interest), `${money}/month`)
  return { payment, interest, principal, balance }
}

/** The share of the loan that one instalment is: i ÷ (1 − (1 + i)^−n), and 1 ÷ n without interest. */
function instalment(model: MoneyModel, part: AccountPart, months: NodeIndex, monthly: NodeIndex): NodeIndex {
  const { builder } = model
  const named = partNaming(model, part)
  const one = builder.literal(1, '')
  const month = builder.literal(1, 'month')
  const count = builder.div(months, month)
  const endValue = named(
    'loan_end_value',
    builder.div(one, builder.apply('pow', [builder.add(one, monthly), count], undefined)),
    '',
  )
  const hasInterest = builder.apply('above', [monthly, builder.literal(0, '')], undefined)
  const annuity = builder.div(monthly, builder.sub(one, endValue))
  return named(
    'loan_instalment',
    builder.apply('select', [hasInterest, annuity, builder.div(month, months)], undefined),
    '%',
  )
}
