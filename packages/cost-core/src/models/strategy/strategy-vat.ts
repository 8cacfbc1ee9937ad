import type { NodeIndex } from '../../graph/node.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import { type ModelContext, once } from '../model-context.ts'
import type { FleetCosts } from '../options/option-costs.ts'
import { planInput } from '../plan-input.ts'
import type { CostSheet } from './cost-sheet.ts'

/** Input VAT of a strategy. */
export interface StrategyVat {
  /** By month, as it is paid. */
  readonly flow: NodeIndex
  /** The part on servers, in the month of the purchase. */
  readonly onPurchases: NodeIndex | undefined
  /** The same as it is written off with them, where it is a cost. */
  readonly accruedOnPurchases: NodeIndex | undefined
  /** Whether it cannot be recovered, and is in the cost lines. */
  readonly isCost: boolean
}

/** Lines that are paid to a seller as they arise; energy, failures and interest carry no VAT here. */
const TAXED = new Set([
  'compute',
  'commitment_unused',
  'input',
  'cached',
  'cache_write',
  'reasoning',
  'output',
])

/**
 * Input VAT, by month: on rent and tokens as they are bought, on servers in the month of the purchase.
 *
 * The plan's rate, or the option's own. What can be recovered is shown apart and is no cost. What cannot becomes the line
 * `tax`: on servers as they are written off, like the rest of their price. Undefined when no rate applies.
 */
export function addVat(
  model: ModelContext,
  sheet: CostSheet,
  options: Iterable<string>,
  fleets: ReadonlyMap<string, FleetCosts>,
): StrategyVat | undefined {
  const { builder, plan } = model
  const general = plan.accounting.vat
  const isCost = general?.recoverable === false
  const flows: NodeIndex[] = []
  const purchases: NodeIndex[] = []
  const accrued: NodeIndex[] = []
  for (const option of options) {
    const rate = rateOf(model, option)
    if (rate === undefined) continue
    const capital = fleets.get(option)?.capital
    if (capital !== undefined) purchases.push(builder.mul(capital.purchases, rate))
    for (const { workload, line, cost } of sheet.entriesOf(option)) {
      const isTaxed = TAXED.has(line)
      if (!isTaxed && line !== 'depreciation') continue
      const vat = builder.mul(cost, rate)
      if (isTaxed) flows.push(vat)
      if (!isCost) continue
      sheet.add({ workload, line: 'tax', cost: vat })
      if (!isTaxed && capital !== undefined) accrued.push(vat)
    }
  }
  const all = [...flows, ...purchases]
  if (all.length === 0) return undefined
  const sumOf = (nodes: readonly NodeIndex[]) => (nodes.length === 1 ? nodes[0]! : builder.add(...nodes))
  return {
    flow: sumOf(all),
    onPurchases: purchases.length === 0 ? undefined : sumOf(purchases),
    accruedOnPurchases: accrued.length === 0 ? undefined : sumOf(accrued),
    isCost,
  }
}

function rateOf(model: ModelContext, option: string): NodeIndex | undefined {
  const given = model.plan.options[option]
  if (given === undefined || given.kind === 'mix') return undefined
  const general = model.plan.accounting.vat?.rate
  const input = (id: string, field: PlanQuantity, path: string) =>
    once(model, id, () => planInput(model, id, field, { path, field: 'vat', unit: '%', context: {} }))
  if (given.vat !== undefined) return input(`${option}.vat_rate`, given.vat, `options.${option}.vat`)
  return general && input('def.vat_rate', general, 'accounting.vat.rate')
}
