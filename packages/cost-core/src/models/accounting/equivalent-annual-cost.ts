import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'
import type { FlowTiming } from './present-cost.ts'

/**
 * The level cost a year that has the same present value: what makes plans of different lengths comparable.
 *
 * Paid as the running flows are: with `year_end` it is the present value over the textbook annuity (1 − (1 + r)^−n) ÷ r,
 * with `month_end` a twelfth of it falls at the end of each month.
 *
 * @unit money a year
 */
export function equivalentAnnualCost(
  model: MoneyModel,
  given: AccountPart & {
    readonly npv: NodeIndex
    readonly rate: NodeIndex
    readonly timing: FlowTiming
  },
): NodeIndex {
  const { builder, money } = model
  const named = partNaming(model, given)
  const one = builder.each(builder.literal(1, ''))
  const annuity = named(
    'annuity',
    builder.sum(builder.apply('disc', [one, given.rate], { timing: given.timing })),
    'year',
    `annuity_${given.timing}`,
  )
  return named('equivalent_annual_cost', builder.div(given.npv, annuity), `${money}/year`)
}
