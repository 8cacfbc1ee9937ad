import type { CompiledPlan } from '../models/compile-plan.ts'
import { overloads } from '../models/overloads.ts'
import { monthAfter } from '../plan/small-fields.ts'
import { median } from '../quantity/distribution.ts'
import type { QuantityError } from '../quantity/quantity-error.ts'
import { readQuantity } from '../quantity/read-quantity.ts'
import { evaluate } from '../readings/evaluate.ts'
import { figureJson, findNode } from '../readings/figure.ts'
import { CURRENCY_DECIMALS, minorUnits } from '../report/minor-units.ts'
import { costPercentiles } from '../simulate/cost-percentiles.ts'
import type { SimulationRun } from '../simulate/simulate.ts'
import { fromBase, unit } from '../units/unit.ts'

/** What a strategy may cost at most, in the plan's currency. */
export interface BudgetLimits {
  readonly total?: number
  readonly perMonth?: number
}

/** Which cost is held against the limits: a percentile of draws, as a share of 1; without, that at the middle of every range. */
export interface BudgetBasis {
  readonly run: SimulationRun
  readonly percentile?: number
  /** The percentile up to which money is kept aside. */
  readonly reserveTo?: number
}

/** A cost held against one limit. The cost of a month is that of the dearest one. */
export interface HeldLimit {
  readonly limit: 'total' | 'per_month'
  readonly isAbove: boolean
  readonly cost: number
  readonly most: number
  /** How far apart they are in whole cents; never below zero. */
  readonly difference: number
  /** The civil months above the limit, where it is one of months; the dearest month where none is. */
  readonly months: readonly string[]
  readonly dearest?: string
}

/**
 * The cost of a strategy held against its limits.
 *
 * A cost that leaves something out is `unknown` while it keeps to its limits, however small it is: what is missing costs
 * something. Above a limit it is above it with the missing too. Servers that are too few for their load are within no limit,
 * whatever they cost: they do not do what is planned.
 */
export type BudgetCheck =
  | {
      readonly kind: 'within' | 'above'
      readonly held: readonly HeldLimit[]
      /** The money between the percentile and that of the reserve. */
      readonly reserve?: number
      readonly incomplete: readonly string[]
      readonly unit: string
    }
  | { readonly kind: 'unknown' | 'impossible'; readonly ids: readonly string[] }
  /** Servers of a fixed number, by option, that are too few from a month on. */
  | { readonly kind: 'overloaded'; readonly ids: readonly string[]; readonly month: string }

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

/** The limits a plan sets itself. Each is one number in the plan's currency, which reading the plan has made sure of. */
export function planLimits({ budget, currency }: CompiledPlan['plan']): BudgetLimits {
  const money = unit(currency.plan)
  const { total, per_month: perMonth } = budget?.limits ?? {}
  return {
    ...(total && { total: fromBase(median(total.quantity.distribution), money) }),
    ...(perMonth && {
      perMonth: fromBase(median(perMonth.quantity.distribution), unit(`${currency.plan}/month`)),
    }),
  }
}

/**
 * Whether the total of a strategy, and each of its months, keep to their limits. All are compared in whole cents, as they
 * are printed.
 *
 * @throws UnknownFigureError for a strategy the plan does not have
 */
export function budgetCheck(
  compiled: CompiledPlan,
  strategy: string,
  limits: BudgetLimits,
  { run, percentile, reserveTo }: BudgetBasis,
): BudgetCheck {
  const { graph, plan } = compiled
  const { index } = findNode(graph, `${strategy}.total.cost`)
  const evaluation = evaluate(graph)
  const { value, values, absent, incomplete = [], unit: text } = figureJson(evaluation, index)
  if (absent?.kind === 'unpriced') return { kind: 'unknown', ids: absent.reasons }
  if (value === null) return { kind: 'impossible', ids: absent?.reasons ?? [] }
  const short = overloads(compiled, evaluation).filter((one) => one.strategy === strategy)
  const [firstMonth] = short.map(({ month }) => month).sort()
  if (firstMonth !== undefined)
    return { kind: 'overloaded', ids: short.map(({ option }) => option), month: firstMonth }
  const drawn =
    percentile === undefined && reserveTo === undefined ? undefined : costPercentiles(graph, index, run)
  const cost = percentile === undefined ? value : (drawn?.whole(percentile) ?? value)
  const months =
    percentile === undefined ? (values ?? []).map((month) => month ?? 0) : (drawn?.months(percentile) ?? [])
  const cents = centsOf(compiled)
  const held: HeldLimit[] = []
  if (limits.total !== undefined)
    held.push({ limit: 'total', months: [], cost, most: limits.total, ...cents(cost, limits.total) })
  if (limits.perMonth !== undefined) {
    const most = limits.perMonth
    const dearest = Math.max(...months)
    const civil = (month: number) => monthAfter(plan.horizon.start, month)
    held.push({
      limit: 'per_month',
      cost: dearest,
      most,
      ...cents(dearest, most),
      months: months.flatMap((month, at) => (cents(month, most).isAbove ? [civil(at)] : [])),
      dearest: civil(months.indexOf(dearest)),
    })
  }
  const isAbove = held.some((one) => one.isAbove)
  if (incomplete.length > 0 && !isAbove) return { kind: 'unknown', ids: incomplete }
  return {
    kind: isAbove ? 'above' : 'within',
    held,
    ...(reserveTo !== undefined && { reserve: (drawn?.whole(reserveTo) ?? cost) - cost }),
    incomplete,
    unit: text,
  }
}

function centsOf({ plan }: CompiledPlan) {
  const decimals = CURRENCY_DECIMALS[plan.currency.plan]
  return (cost: number, most: number) => {
    const cents = minorUnits(cost, decimals) - minorUnits(most, decimals)
    return { isAbove: cents > 0n, difference: Number(cents < 0n ? -cents : cents) / 10 ** decimals }
  }
}
