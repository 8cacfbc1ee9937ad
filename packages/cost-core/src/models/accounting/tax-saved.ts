import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

/**
 * Income tax that costs save, month by month: running cost and tax depreciation are deductible, gains on disposal are
 * taxed.
 *
 * Assumes that the company makes a profit elsewhere, so that every deduction saves tax at once; losses are not carried
 * forward. Below zero in a month whose gains are larger than its costs. Interest is a running cost here, principal is
 * not. Depreciation is the tax one (its own life and method), not that of the books.
 *
 * @unit money a month
 */
export function taxSaved(
  model: MoneyModel,
  given: AccountPart & {
    /** Deductible as it is paid: rent, power, staff, interest. */
    readonly costs: NodeIndex
    readonly depreciation?: NodeIndex
    /** Proceeds over tax book value. */
    readonly gain?: NodeIndex
    readonly rate: NodeIndex
  },
): NodeIndex {
  const { builder, money } = model
  const { costs, depreciation, gain } = given
  const deducted = depreciation === undefined ? costs : builder.add(costs, depreciation)
  const base = gain === undefined ? deducted : builder.sub(deducted, gain)
  return partNaming(model, given)('tax_saved', builder.mul(base, given.rate), `${money}/month`)
}
