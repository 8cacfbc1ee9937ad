import type { NodeIndex } from '../../graph/node.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import { type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'

/** The VAT rate on what an option buys: its own, or the plan's. Undefined where none applies. */
export function vatRate(model: ModelContext, option: string): NodeIndex | undefined {
  const given = model.plan.options[option]
  if (given === undefined || given.kind === 'mix') return undefined
  const general = model.plan.accounting.vat?.rate
  const input = (id: string, field: PlanQuantity, path: string) =>
    once(model, id, () => planInput(model, id, field, { path, field: 'vat', unit: '%', context: {} }))
  if (given.vat !== undefined) return input(`${option}.vat_rate`, given.vat, `options.${option}.vat`)
  return general && input('def.vat_rate', general, 'accounting.vat.rate')
}

/** Whether VAT cannot be recovered, and so is a part of what things cost. */
export function isVatCost({ plan }: ModelContext): boolean {
  return plan.accounting.vat?.recoverable === false
}
