import type { GraphBuilder } from '../../graph/graph-builder.ts'
import type { NodeIndex } from '../../graph/node.ts'
import { type CostLine, type FactorGroup, LINE_GROUPS } from '../../plan/factor-groups.ts'
import { label, type ModelContext } from '../model-context.ts'
import type { CapitalFlows, FleetCosts, Prepaid } from '../options/option-costs.ts'
import { prepaidWithVat } from './prepaid-with-vat.ts'

/** The money of a strategy as it moves, of the lines that count. */
export interface CashFlows {
  /** What running costs, as it arises: everything but write-offs and interest. */
  readonly running: NodeIndex
  /** The same as it is paid: without what was paid ahead, and with the instalments of loans. */
  readonly runningCash: NodeIndex
  /** Paid at the start of a month, of the own money: servers, and rent ahead. Undefined where there is neither. */
  readonly capex: NodeIndex | undefined
  readonly proceeds: NodeIndex | undefined
  /** What is owned is worth at the end of each month: servers, and rent that is not used up. */
  readonly endValue: NodeIndex | undefined
  /** Owed to lenders at the end of each month. */
  readonly debts: NodeIndex | undefined
  /** What stands in the books at the end of each month, and what is owed to lenders and sellers. */
  readonly balances: { readonly assets: readonly NodeIndex[]; readonly debts: readonly NodeIndex[] }
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
): CashFlows {
  const { builder, money } = model
  const named = (measure: string, node: NodeIndex, unit = `${money}/month`) =>
    builder.name(`${key}.total.${measure}`, node, {
      label: label(`measure.${measure}`),
      unit,
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
  const isInterestCounted = counted.includes(LINE_GROUPS.finance)
  const spread = [
    sumOf((capital) => capital.depreciation),
    sumOf((capital) => capital.loss),
    isInterestCounted ? sumOf(({ loan }) => loan?.interest) : undefined,
  ].filter((node) => node !== undefined)
  const running = named(
    'running_cost',
    spread.length === 0 ? whole : builder.sub(whole, sumUp(builder, spread)),
  )
  const instalments = sumOf(({ loan }) => (isInterestCounted ? loan?.payment : loan?.principal))
  const ahead = prepaidOf(model, key, fleets, counted)
  const monthly = instalments === undefined ? running : builder.add(running, instalments)
  const runningCash =
    ahead.length === 0
      ? monthly
      : builder.sub(
          monthly,
          sumUp(
            builder,
            ahead.map(({ used }) => used),
          ),
        )
  const paid = [...capitals.map((capital) => capital.paid), ...ahead.map((one) => one.paid)]
  const unused = ahead.map(({ left }) => left)
  const owned = [...capitals.map((capital) => capital.endValue), ...unused]
  const taxed = [...capitals.map((capital) => capital.taxBookValue), ...unused]
  const sold = sumOf((capital) => capital.proceeds)
  const debts = sumOf(({ loan }) => loan?.balance)
  return {
    running,
    runningCash: runningCash === running ? running : named('running_cash', runningCash),
    capex: paid.length === 0 ? undefined : named('paid_at_start', sumUp(builder, paid)),
    proceeds: sold && named('proceeds', sold),
    endValue: owned.length === 0 ? undefined : named('end_value', sumUp(builder, owned), money),
    debts: debts && named('end_debts', debts, money),
    balances: {
      assets: [...capitals.map((capital) => capital.bookValue), ...unused],
      debts: capitals.flatMap(({ owed, loan }) => (loan === undefined ? [owed] : [owed, loan.balance])),
    },
    interest: sumOf(({ loan }) => loan?.interest),
    taxDepreciation: sumOf((capital) => capital.taxDepreciation),
    taxGain: sumOf((capital) => capital.taxGain),
    taxBookValue: taxed.length === 0 ? undefined : sumUp(builder, taxed),
  }
}

/** Rent paid ahead, with its VAT while taxes are among the factors. */
function prepaidOf(
  model: ModelContext,
  key: string,
  fleets: ReadonlyMap<string, FleetCosts>,
  counted: readonly FactorGroup[],
): readonly Prepaid[] {
  if (!counted.includes('hardware')) return []
  const isTaxCounted = counted.includes(LINE_GROUPS.tax)
  return [...fleets].flatMap(([option, { prepaid }]) =>
    prepaid === undefined ? [] : isTaxCounted ? prepaidWithVat(model, key, option, prepaid) : prepaid,
  )
}

function sumUp(builder: GraphBuilder, nodes: readonly NodeIndex[]): NodeIndex {
  return nodes.length === 1 ? nodes[0]! : builder.add(...nodes)
}
