import type { NodeIndex } from '../../graph/node.ts'
import { type AccountPart, type MoneyModel, partNaming } from './account-part.ts'

export interface ValueAddedTax {
  readonly tax: NodeIndex
  /** What counts as cost: with the tax only where it cannot be recovered. */
  readonly cost: NodeIndex
}

/**
 * Input VAT on a cost without VAT: shown apart, and added to the cost only where it cannot be recovered.
 *
 * Recovering it takes time in practice; the plan does not count that wait.
 */
export function valueAddedTax(
  model: MoneyModel,
  given: AccountPart & {
    /** Without VAT; an amount or a flow. */
    readonly cost: NodeIndex
    /** What the cost is in: `money` or `money/month`. */
    readonly unit: string
    readonly rate: NodeIndex
    readonly isRecoverable: boolean
  },
): ValueAddedTax {
  const { builder } = model
  const { cost, unit } = given
  const named = partNaming(model, given)
  const tax = named('input_vat', builder.mul(cost, given.rate), unit)
  if (given.isRecoverable) return { tax, cost }
  return { tax, cost: named('cost_with_vat', builder.add(cost, tax), unit) }
}
