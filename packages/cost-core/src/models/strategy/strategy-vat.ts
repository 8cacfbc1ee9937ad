import type { NodeIndex } from '../../graph/node.ts'
import type { ModelContext } from '../model-context.ts'
import type { FleetCosts } from '../options/option-costs.ts'
import { isVatCost, vatRate } from '../options/vat-rate.ts'
import type { CostSheet } from './cost-sheet.ts'

/** Input VAT of a strategy. */
export interface StrategyVat {
  /** By month, as it is paid. */
  readonly flow: NodeIndex
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
 * Input VAT, by month: on rent and tokens as they are bought, on rent that is paid ahead as it is paid, on servers in the
 * month of the purchase.
 *
 * What can be recovered is shown apart and is no cost. What cannot is a part of the price of servers, written off with it,
 * and the line `tax` of everything else. Undefined when no rate applies.
 */
export function addVat(
  model: ModelContext,
  sheet: CostSheet,
  options: Iterable<string>,
  fleets: ReadonlyMap<string, FleetCosts>,
): StrategyVat | undefined {
  const { builder } = model
  const isCost = isVatCost(model)
  const flows: NodeIndex[] = []
  for (const option of options) {
    const rate = vatRate(model, option)
    if (rate === undefined) continue
    const { capital, prepaid } = fleets.get(option) ?? {}
    if (capital !== undefined) flows.push(builder.mul(capital.withoutVat, rate))
    if (prepaid !== undefined) flows.push(builder.mul(builder.sub(prepaid.paid, prepaid.used), rate))
    const taxed = capital === undefined ? [...TAXED, 'depreciation'] : [...TAXED]
    for (const { workload, line, cost } of sheet.entriesOf(option)) {
      if (!taxed.includes(line)) continue
      const vat = builder.mul(cost, rate)
      flows.push(vat)
      if (isCost) sheet.add({ workload, line: 'tax', cost: vat })
    }
  }
  if (flows.length === 0) return undefined
  return { flow: flows.length === 1 ? flows[0]! : builder.add(...flows), isCost }
}
