import type { NodeIndex } from '../../graph/node.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import { endValueAfterTax } from '../accounting/end-value-after-tax.ts'
import { equivalentAnnualCost } from '../accounting/equivalent-annual-cost.ts'
import { presentCost } from '../accounting/present-cost.ts'
import { reconciliation } from '../accounting/reconciliation.ts'
import { taxSaved } from '../accounting/tax-saved.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { CashFlows } from './cash-flows.ts'

/** What a strategy is worth over the whole plan, and the money that moves. */
export interface StrategyWorth {
  readonly npv: NodeIndex
  readonly npvAfterTax: NodeIndex
  /** Cash by month, purchases and proceeds in it. */
  readonly cash: NodeIndex
}

/**
 * Present value of cost before and after income tax, equivalent annual cost, cash by month, and how far it is ahead of
 * `accrual`, the cost by month.
 *
 * What is still owned at the end counts at its book value, or by the resale curve, sold and taxed then.
 */
export function strategyWorth(
  model: ModelContext,
  key: string,
  accrual: NodeIndex,
  flows: CashFlows,
): StrategyWorth {
  const { builder, money, plan } = model
  const part = { id: `${key}.total`, context: { strategy: key, line: 'total' } }
  const named = (measure: string, node: NodeIndex) =>
    builder.name(`${part.id}.${measure}`, node, {
      label: label(`measure.${measure}`),
      unit: `${money}/month`,
      context: part.context,
    })
  const { running, runningCash, capex, proceeds, endValue, debts } = flows
  const spent = capex === undefined ? runningCash : builder.add(capex, runningCash)
  const cash = named('cash', proceeds === undefined ? spent : builder.sub(spent, proceeds))
  reconciliation(model, { ...part, cash, accrual, ...flows.balances })
  const rate = accountingInput(model, 'discount_rate', plan.accounting.discount_rate, '%/year')
  const tax = accountingInput(model, 'income_tax', plan.accounting.income_tax, '%')
  const shared = {
    ...part,
    ...(capex !== undefined && { capex }),
    ...(proceeds !== undefined && { proceeds }),
    ...(debts !== undefined && { endDebts: debts }),
    rate,
    timing: plan.accounting.flows,
  }
  const npv = presentCost(model, {
    ...shared,
    running: runningCash,
    ...(endValue !== undefined && { endValue }),
  })
  equivalentAnnualCost(model, { ...shared, npv })
  const { interest, taxDepreciation: depreciation, taxGain: gain, taxBookValue } = flows
  const saved = taxSaved(model, {
    ...part,
    costs: interest === undefined ? running : builder.add(running, interest),
    ...(depreciation !== undefined && { depreciation }),
    ...(gain !== undefined && { gain }),
    rate: tax,
  })
  const npvAfterTax = presentCost(model, {
    ...shared,
    running: named('running_after_tax', builder.sub(runningCash, saved)),
    ...(endValue !== undefined &&
      taxBookValue !== undefined && {
        endValue: endValueAfterTax(model, { ...part, endValue, taxBookValue, rate: tax }),
      }),
    isAfterTax: true,
  })
  return { npv, npvAfterTax, cash }
}

function accountingInput(
  model: ModelContext,
  name: 'discount_rate' | 'income_tax',
  given: PlanQuantity,
  unit: string,
): NodeIndex {
  return once(model, `def.${name}`, () =>
    planInput(model, `def.${name}`, given, { path: `accounting.${name}`, field: name, unit, context: {} }),
  )
}
