import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

/**
 * When running flows count: each at the end of its month, or the twelve months of a plan's year together at its end.
 *
 * A last year of less than twelve months counts at the end of the full one.
 */
export type FlowTiming = 'month_end' | 'year_end'

/**
 * Present value of cost on the plan's first day (NPV with cost positive): the lower, the better.
 *
 * Purchases count at the start of their month, running flows and proceeds by `timing`, and what is still owned or owed
 * at the plan's end at the end of its last month. With a loan, `capex` is without what is drawn, and instalments run. The rate is effective a year. Taxes are in the flows or not at all: pass
 * flows after tax, and `isAfterTax` to name the result.
 *
 * @unit money
 * @source Brealey, Myers, Allen, Principles of Corporate Finance, net present value; docs/method/accounting.md
 */
export function presentCost(
  model: MoneyModel,
  given: AccountPart & {
    /** Cash for purchases. */
    readonly capex?: NodeIndex
    /** What was paid before the plan's first month (`payments`): it counts as it is. */
    readonly paidBefore?: NodeIndex
    readonly running: NodeIndex
    /** Cash from what retires inside the plan. */
    readonly proceeds?: NodeIndex
    /** What is owned is worth at the end of each month; its last one counts. */
    readonly endValue?: NodeIndex
    /** What is owed to sellers and lenders at the end of each month; its last one counts. */
    readonly endDebts?: NodeIndex
    readonly rate: NodeIndex
    readonly timing: FlowTiming
    readonly isAfterTax?: boolean
  },
): NodeIndex {
  const { builder, money } = model
  const { rate, timing, capex, paidBefore, proceeds, endValue, endDebts } = given
  const suffix = given.isAfterTax === true ? '_after_tax' : ''
  const part = partNaming(model, given)
  const named = (measure: string, node: NodeIndex, words = measure) =>
    part(`${measure}${suffix}`, node, money, words)
  const present = (flow: NodeIndex) => builder.sum(builder.apply('disc', [flow, rate], { timing }))
  const running = named('pv_running', present(given.running), `pv_running_${timing}`)
  const paid = paidBefore === undefined ? [] : [paidBefore]
  if (capex !== undefined) {
    const atStart = builder.sum(builder.apply('disc', [capex, rate], { timing: 'month_start' }))
    paid.push(named('pv_capex', atStart))
  }
  let cost = builder.add(...paid, running)
  if (proceeds !== undefined)
    cost = builder.sub(cost, named('pv_proceeds', present(proceeds), `pv_proceeds_${timing}`))
  const atEnd = (stock: NodeIndex) =>
    builder.apply('last', [builder.apply('disc', [stock, rate], { timing: 'month_end' })], {
      from: 0,
      to: builder.months,
    })
  if (endValue !== undefined) cost = builder.sub(cost, named('pv_end_value', atEnd(endValue)))
  if (endDebts !== undefined) cost = builder.add(cost, named('pv_end_debts', atEnd(endDebts)))
  return named('npv', cost, `npv${suffix}`)
}
