import type { NodeIndex } from '../../graph/node.ts'
import { type CostLine, type FactorGroup, LINE_GROUPS } from '../../plan/factor-groups.ts'
import { endValueAfterTax } from '../accounting/end-value-after-tax.ts'
import { equivalentAnnualCost } from '../accounting/equivalent-annual-cost.ts'
import { presentCost } from '../accounting/present-cost.ts'
import { taxSaved } from '../accounting/tax-saved.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import type { CapitalFlows, FleetCosts } from '../options/option-costs.ts'
import { planInput } from '../plan-input.ts'
import type { StrategyVat } from './strategy-vat.ts'

/** What a strategy is worth over the whole plan, and the money that moves. */
export interface StrategyWorth {
  readonly npv: NodeIndex
  readonly npvAfterTax: NodeIndex
  /** Cash by month, purchases and proceeds in it. */
  readonly cash: NodeIndex
}

/** Lines that are no cash of their own: the first is the purchase, spread; the second is in the instalments of a loan. */
const NOT_CASH: readonly CostLine[] = ['depreciation', 'finance']

/**
 * Present value of cost before and after income tax, equivalent annual cost, and cash by month, of the lines that count.
 *
 * Purchases count as they are paid, loans as they are drawn and repaid, rent paid ahead as it is paid; what is still owned
 * at the end at its book value. Without hardware among the factors nothing is bought.
 */
export function strategyWorth(
  model: ModelContext,
  key: string,
  lines: ReadonlyMap<string, ReadonlyMap<CostLine, NodeIndex>>,
  fleets: ReadonlyMap<string, FleetCosts>,
  counted: readonly FactorGroup[],
  vat: StrategyVat | undefined,
): StrategyWorth {
  const { builder, money, plan } = model
  const part = { id: `${key}.total`, context: { strategy: key, line: 'total' } }
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${part.id}.${measure}`, node, {
      label: label(`measure.${measure}`),
      unit,
      context: part.context,
    })
  const zero = builder.each(builder.literal(0, `${money}/month`))
  const counts = counted.includes('hardware')
  const all = counts ? [...fleets.values()] : []
  const capitals = all.flatMap(({ capital }) => capital ?? [])
  const sumOf = (pick: (capital: CapitalFlows) => NodeIndex | undefined): NodeIndex | undefined => {
    const nodes = capitals.flatMap((capital) => pick(capital) ?? [])
    return nodes.length === 0 ? undefined : nodes.length === 1 ? nodes[0] : builder.add(...nodes)
  }

  const costs = [...lines.values()].flatMap((own) =>
    [...own].flatMap(([line, cost]) =>
      counted.includes(LINE_GROUPS[line]) &&
      !NOT_CASH.includes(line) &&
      !(line === 'tax' && capitals.length > 0)
        ? [cost]
        : [],
    ),
  )
  const running = named('running_cost', costs.length === 0 ? zero : builder.total(...costs), `${money}/month`)
  const early = all.flatMap(({ prepaid }) => prepaid ?? [])
  const borrowing = sumOf((capital) => capital.borrowing)
  const moved = [running, ...early, ...(borrowing === undefined ? [] : [borrowing])]
  const runningCash =
    moved.length === 1 ? running : named('running_cash', builder.add(...moved), `${money}/month`)
  const purchases = sumOf((capital) => capital.paid)
  const paid =
    purchases !== undefined && vat?.isCost && vat.onPurchases !== undefined
      ? builder.add(purchases, vat.onPurchases)
      : purchases
  const capex = paid && named('paid_for_servers', paid, `${money}/month`)
  const proceeds = sumOf((capital) => capital.proceeds)
  const endValue = sumOf((capital) => capital.bookValue)
  const spent = capex === undefined ? runningCash : builder.add(capex, runningCash)
  const cash = named('cash', proceeds === undefined ? spent : builder.sub(spent, proceeds), `${money}/month`)

  const { accounting } = plan
  const rate = once(model, 'def.discount_rate', () =>
    planInput(model, 'def.discount_rate', accounting.discount_rate, {
      path: 'accounting.discount_rate',
      field: 'discount_rate',
      unit: '%/year',
      context: {},
    }),
  )
  const capital = {
    ...(capex !== undefined && { capex }),
    ...(proceeds !== undefined && { proceeds }),
  }
  const timing = accounting.flows
  const npv = presentCost(model, {
    ...part,
    ...capital,
    running: runningCash,
    ...(endValue !== undefined && { endValue }),
    rate,
    timing,
  })
  equivalentAnnualCost(model, { ...part, npv, rate, timing })

  const tax = once(model, 'def.income_tax', () =>
    planInput(model, 'def.income_tax', accounting.income_tax, {
      path: 'accounting.income_tax',
      field: 'income_tax',
      unit: '%',
      context: {},
    }),
  )
  const interest = sumOf((one) => one.interest)
  const depreciation = sumOf((one) => one.taxDepreciation)
  const gain = sumOf((one) => one.taxGain)
  const saved = taxSaved(model, {
    ...part,
    costs: interest === undefined ? running : builder.add(running, interest),
    ...(depreciation !== undefined && { depreciation }),
    ...(gain !== undefined && { gain }),
    rate: tax,
  })
  const taxBookValue = sumOf((one) => one.taxBookValue)
  const npvAfterTax = presentCost(model, {
    ...part,
    ...capital,
    running: named('running_after_tax', builder.sub(runningCash, saved), `${money}/month`),
    ...(endValue !== undefined &&
      taxBookValue !== undefined && {
        endValue: endValueAfterTax(model, { ...part, endValue, taxBookValue, rate: tax }),
      }),
    rate,
    timing,
    isAfterTax: true,
  })
  return { npv, npvAfterTax, cash }
}
