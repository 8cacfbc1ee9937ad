import type { CompiledPlan } from '../models/compile-plan.ts'
import { median } from '../quantity/distribution.ts'
import type { QuantityError } from '../quantity/quantity-error.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { evaluate } from '../readings/evaluate.ts'
import { figureJson, findNode } from '../readings/figure.ts'
import { CURRENCY_DECIMALS, minorUnits } from '../report/minor-units.ts'
import { fromBase, unit } from '../units/unit.ts'

/**
 * A total held against a budget, at the middle of every range and over all months of the plan.
 *
 * A total that leaves something out is `unknown`, even where it is small enough: what is missing costs something.
 */
export type BudgetCheck =
  | {
      readonly kind: 'within' | 'above'
      readonly total: number
      readonly budget: number
      /** How far apart they are in whole cents; never below zero. */
      readonly difference: number
      readonly unit: string
    }
  | { readonly kind: 'unknown' | 'impossible'; readonly ids: readonly string[] }

/** Reads a budget as it is typed (`2.4M`, `240万`): one amount in the plan's currency. */
export function readBudget(
  { plan }: Pick<CompiledPlan, 'plan'>,
  text: string,
): { readonly budget: number } | { readonly error: QuantityError } | { readonly isRange: true } {
  const field = { unit: unit(plan.currency.plan), domain: 'positive' as const }
  const read = readQuantity(text, field)
  if ('error' in read) return read
  if (read.quantity.distribution.shape !== 'point') return { isRange: true }
  return { budget: fromBase(median(read.quantity.distribution), field.unit) }
}

/**
 * Whether the total of a strategy keeps to a budget. Both are compared in whole cents, as they are printed.
 *
 * @throws UnknownFigureError for a strategy the plan does not have
 */
export function budgetCheck(compiled: CompiledPlan, strategy: string, budget: number): BudgetCheck {
  const node = findNode(compiled.graph, `${strategy}.total.cost`)
  const { value, absent, incomplete, unit: text } = figureJson(evaluate(compiled.graph), node.index)
  if (incomplete !== undefined || absent?.kind === 'unpriced')
    return { kind: 'unknown', ids: incomplete ?? absent?.reasons ?? [] }
  if (value === null) return { kind: 'impossible', ids: absent?.reasons ?? [] }
  const decimals = CURRENCY_DECIMALS[compiled.plan.currency.plan]
  const cents = minorUnits(value, decimals) - minorUnits(budget, decimals)
  return {
    kind: cents > 0n ? 'above' : 'within',
    total: value,
    budget,
    difference: Number(cents < 0n ? -cents : cents) / 10 ** decimals,
    unit: text,
  }
}
