import type { CompiledPlan } from '../models/compile-plan.ts'
import type { Currency } from '../plan/currencies.ts'
import { type Evaluation, evaluate } from '../readings/evaluate.ts'
import { cashCells } from './cash-cells.ts'
import { type CashTable, cashTable } from './cash-table.ts'
import { civilMonths } from './civil-months.ts'
import { type FiscalYear, fiscalYears } from './fiscal-years.ts'
import { CURRENCY_DECIMALS } from './minor-units.ts'
import { type LineCells, strategyCells } from './strategy-cells.ts'
import { type YearTable, yearTable } from './year-table.ts'

/** One strategy by fiscal year and by month: its cost by line, and cost beside cash. */
export interface StrategyPeriods {
  readonly strategy: string
  readonly years: YearTable
  readonly cashByYear: CashTable
  readonly cashByMonth: CashTable
}

/** What the tables of a plan's periods have in common: which periods they are, and what the amounts are in. */
export interface Periods {
  /** The month in which a fiscal year starts, January being 1. */
  readonly fiscalYearStarts: number
  readonly years: readonly FiscalYear[]
  /** Civil months: `2027-04`. */
  readonly months: readonly string[]
}

/** The periods of a plan. */
export function periodsOf({ plan, graph }: CompiledPlan): Periods {
  const { horizon } = plan
  return {
    fiscalYearStarts: horizon.fiscal_year_starts,
    years: fiscalYears(horizon),
    months: civilMonths(horizon.start, graph.months),
  }
}

/** Rolls the rounded months of a strategy up. */
export function strategyPeriods(
  evaluation: Evaluation,
  strategy: string,
  cells: readonly LineCells[],
  { years, months }: Periods,
  decimals: number,
): StrategyPeriods {
  const money = cashCells(evaluation, strategy, cells, decimals)
  const cash = (periods: Parameters<typeof cashTable>[3]) =>
    cashTable(evaluation, strategy, money, periods, decimals)
  return {
    strategy,
    years: yearTable(cells, years, decimals),
    cashByYear: cash(years),
    cashByMonth: cash(months.map((_, from) => ({ from, months: 1 }))),
  }
}

/**
 * A compiled plan by fiscal year and by month, at the middle of every range: the tables of a budget report without the
 * report. Every total is the sum of its cells, and the total of each strategy that of the estimate, rounded.
 */
export function periodTables(compiled: CompiledPlan): {
  readonly periods: Periods
  readonly currency: Currency
  readonly strategies: readonly StrategyPeriods[]
} {
  const currency = compiled.plan.currency.plan
  const decimals = CURRENCY_DECIMALS[currency]
  const evaluation = evaluate(compiled.graph)
  const periods = periodsOf(compiled)
  return {
    periods,
    currency,
    strategies: compiled.strategies.map(({ key }) =>
      strategyPeriods(evaluation, key, strategyCells(compiled, evaluation, key, decimals), periods, decimals),
    ),
  }
}
