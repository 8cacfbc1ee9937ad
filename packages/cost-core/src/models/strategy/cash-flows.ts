import type { NodeIndex } from '../../graph/node.ts'
import { type CostLine, type FactorGroup, LINE_GROUPS } from '../../plan/factor-groups.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { CapitalFlows, FleetCosts } from '../options/option-costs.ts'
import type { StrategyVat } from './strategy-vat.ts'

/** The money of a strategy as it moves, of the lines that count. */
export interface CashFlows {
  /** What running costs, as it arises: everything but write-offs and interest. */
  readonly running: NodeIndex
  /** The same as it is paid: rent paid ahead, the instalments of loans. */
  readonly runningCash: NodeIndex
  /** Paid for servers, of the own money. Undefined where nothing is bought. */
  readonly capex: NodeIndex | undefined
  readonly proceeds: NodeIndex | undefined
  readonly endValue: NodeIndex | undefined
  /** Owed to lenders at the end of each month. */
  readonly debts: NodeIndex | undefined
  readonly interest: NodeIndex | undefined
  readonly taxDepreciation: NodeIndex | undefined
  readonly taxGain: NodeIndex | undefined
  readonly taxBookValue: NodeIndex | undefined
}

/** Purchases count only while hardware is among the factors: without it nothing is bought. */
export function cashFlows(
  model: ModelContext,
  key: string,
  lines: ReadonlyMap<string, ReadonlyMap<CostLine, NodeIndex>>,
  fleets: ReadonlyMap<string, FleetCosts>,
  counted: readonly FactorGroup[],
  vat: StrategyVat | undefined,
): CashFlows {
  const { builder, money } = model
  const named = (measure: string, node: NodeIndex) =>
    builder.name(`${key}.total.${measure}`, node, {
      label: label(`measure.${measure}`),
      unit: `${money}/month`,
      context: { strategy: key, line: 'total' },
    })
  const all = counted.includes('hardware') ? [...fleets.values()] : []
  const capitals = all.flatMap(({ capital }) => capital ?? [])
  const sumOf = (pick: (capital: CapitalFlows) => NodeIndex | undefined): NodeIndex | undefined => {
    const nodes = capitals.flatMap((capital) => pick(capital) ?? [])
    return nodes.length === 0 ? undefined : nodes.length === 1 ? nodes[0] : builder.add(...nodes)
  }
  const costs = [...lines.values()].flatMap((own) =>
    [...own].flatMap(([line, cost]) => (counted.includes(LINE_GROUPS[line]) ? [cost] : [])),
  )
  const none = builder.each(builder.literal(0, `${money}/month`))
  const whole = costs.length === 0 ? none : builder.total(...costs)
  // Only what a fleet writes off is a purchase spread; an hour of owned hardware that is billed as it is used is a charge.
  const spread = [
    sumOf((capital) => capital.depreciation),
    counted.includes('management') ? sumOf(({ loan }) => loan?.interest) : undefined,
    counted.includes('management') && capitals.length > 0 ? vat?.accruedOnPurchases : undefined,
  ].filter((node) => node !== undefined)
  const running = named(
    'running_cost',
    spread.length === 0
      ? whole
      : builder.sub(whole, spread.length === 1 ? spread[0]! : builder.add(...spread)),
  )
  const instalments = sumOf(({ loan }) => loan?.payment)
  const moved = [
    running,
    ...all.flatMap(({ prepaid }) => prepaid ?? []),
    ...(instalments === undefined ? [] : [instalments]),
  ]
  const paid = sumOf((capital) => capital.paid)
  const withVat =
    paid !== undefined && vat?.isCost && vat.onPurchases !== undefined
      ? builder.add(paid, vat.onPurchases)
      : paid
  return {
    running,
    runningCash: moved.length === 1 ? running : named('running_cash', builder.add(...moved)),
    capex: withVat && named('paid_for_servers', withVat),
    proceeds: sumOf((capital) => capital.proceeds),
    endValue: sumOf((capital) => capital.bookValue),
    debts: sumOf(({ loan }) => loan?.balance),
    interest: sumOf(({ loan }) => loan?.interest),
    taxDepreciation: sumOf((capital) => capital.taxDepreciation),
    taxGain: sumOf((capital) => capital.taxGain),
    taxBookValue: sumOf((capital) => capital.taxBookValue),
  }
}
