import type { Label } from '../graph/label.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import { planLabel } from '../models/model-context.ts'
import { COST_LINES, type CostLine, FACTOR_GROUPS, type FactorGroup } from '../plan/factor-groups.ts'
import { evaluate } from '../readings/evaluate.ts'
import { figureJson, figureRatio, findNode } from '../readings/figure.ts'
import { statedCorrelations } from '../simulate/stated-correlations.ts'
import { CURRENCY_DECIMALS } from './minor-units.ts'
import { type MonthTable, monthTable } from './month-table.ts'
import { type Periods, periodsOf, type StrategyPeriods, strategyPeriods } from './period-tables.ts'
import { type ReportAmount, sumOfCells, wholeMinor } from './report-amount.ts'
import { type ReportAssumption, reportAssumptions } from './report-assumptions.ts'
import { type ReportGap, reportGaps } from './report-gaps.ts'
import { type ReportFormula, reportMethod } from './report-method.ts'
import { type ReportedRun, type ReportUncertainty, reportUncertainty } from './report-run.ts'
import { groupRows, lineRows, type ReportRow, workloadRows } from './side-by-side.ts'
import { type LineCells, strategyCells } from './strategy-cells.ts'

/** What the caller knows of a report and the engine does not: the engine has no clock and no catalogue of its own. */
export interface ReportAbout {
  /** Null for a plan that is not kept in versions, such as a file. */
  readonly planVersion: number | null
  /** The key of the scenario the plan was compiled under; null for the plan as it stands. */
  readonly scenario: string | null
  /** The price book: which version of the catalogue, and the day or month of its data. */
  readonly book: { readonly version: string; readonly date: string }
  readonly engine: string
  /** The instant, as ISO 8601 in UTC. */
  readonly generatedAt: string
  /** The IANA time zone it is printed in. */
  readonly zone: string
}

/** One strategy's total beside the base strategy's. `change`: 0.1 is ten per cent more; null where there is none. */
export interface ReportSummary {
  readonly strategy: string
  readonly isBase: boolean
  readonly total: ReportAmount
  readonly difference: ReportAmount | null
  readonly change: number | null
}

/** One cost line of one workload in one strategy, month by month: the smallest pieces of the money. */
export interface ReportCost {
  readonly strategy: string
  readonly workload: string
  readonly line: CostLine
  readonly group: FactorGroup
  readonly isCounted: boolean
  readonly months: readonly ReportAmount[]
  readonly total: ReportAmount
}

/**
 * The budget report of a plan: the one object that screen, PDF, XLSX, CSV, JSON and Markdown are made from, so that they
 * cannot disagree. It has no language: labels are keys or the plan's own words, amounts decimal strings.
 *
 * Money is rounded once, in its smallest pieces (`strategyCells` says how); whatever stands as a total is the exact sum
 * of the amounts printed under it, in every table and both ways, and a strategy's total is that of the estimate. Ratios
 * and percentiles are of the unrounded figures. A change of its shape raises `version`.
 */
export interface BudgetReport {
  readonly kind: 'kilotoken.budget-report'
  readonly version: 2
  readonly about: Omit<ReportAbout, 'scenario'> &
    Periods & {
      readonly planName: Label
      readonly scenario: { readonly key: string; readonly label: Label } | null
      readonly currency: string
      /** Decimals of every amount. */
      readonly decimals: number
      readonly baseStrategy: string
      readonly factors: readonly { readonly group: FactorGroup; readonly isCounted: boolean }[]
    }
  readonly strategies: readonly { readonly key: string; readonly label: Label }[]
  readonly workloads: readonly { readonly key: string; readonly kind: string; readonly label: Label }[]
  readonly summary: readonly ReportSummary[]
  /** Which strategy costs least: null when it cannot be said, or when the least is shared. */
  readonly cheapest: string | null
  readonly gaps: readonly ReportGap[]
  readonly byWorkload: readonly ReportRow[]
  readonly byGroup: readonly ReportRow[]
  readonly byLine: readonly ReportRow[]
  readonly monthly: readonly {
    readonly strategy: string
    readonly byLine: MonthTable
    readonly byWorkload: MonthTable
  }[]
  /** Every strategy by fiscal year, and its cash beside its cost by year and by month. */
  readonly periods: readonly StrategyPeriods[]
  readonly costs: readonly ReportCost[]
  readonly assumptions: readonly ReportAssumption[]
  readonly definitions: readonly ReportAssumption[]
  readonly method: readonly ReportFormula[]
  readonly uncertainty: ReportUncertainty | null
}

/** Makes the report of a compiled plan, with what a simulation of the same plan says when there is one. */
export function budgetReport(compiled: CompiledPlan, about: ReportAbout, run?: ReportedRun): BudgetReport {
  const { plan, graph, strategies, workloads, factors, baseStrategy } = compiled
  const decimals = CURRENCY_DECIMALS[plan.currency.plan]
  const evaluation = evaluate(graph)
  const periods = periodsOf(compiled)
  const keys = strategies.map(({ key }) => key)
  const cells = keys.map((key) => strategyCells(compiled, evaluation, key, decimals))
  const side = { cells, base: keys.indexOf(baseStrategy), decimals }
  const byWorkload = workloadRows(
    side,
    workloads.map(({ key }) => key),
  )
  const summary = summaryOf(byWorkload, keys, side.base, (key) =>
    figureJson(evaluation, findNode(graph, `${key}.total.cost`).index),
  )
  return {
    kind: 'kilotoken.budget-report',
    version: 2,
    about: {
      ...about,
      planName: planLabel(plan.name, ''),
      scenario:
        about.scenario === null
          ? null
          : { key: about.scenario, label: planLabel(plan.scenarios[about.scenario]?.label, about.scenario) },
      currency: plan.currency.plan,
      decimals,
      ...periods,
      baseStrategy,
      factors: FACTOR_GROUPS.map((group) => ({ group, isCounted: factors.includes(group) })),
    },
    strategies,
    workloads,
    summary,
    cheapest: cheapestOf(summary),
    gaps: keys.flatMap((key, index) => reportGaps(compiled, evaluation, key, cells[index] ?? [])),
    byWorkload,
    byGroup: groupRows(side),
    byLine: lineRows(side),
    monthly: keys.map((strategy, index) => ({
      strategy,
      ...monthlyTables(
        cells[index] ?? [],
        workloads.map(({ key }) => key),
        graph.months,
        decimals,
      ),
    })),
    periods: keys.map((strategy, index) =>
      strategyPeriods(evaluation, strategy, cells[index] ?? [], periods, decimals),
    ),
    costs: keys.flatMap((strategy, index) => costsOf(strategy, cells[index] ?? [], decimals)),
    ...reportAssumptions(graph),
    method: reportMethod(
      evaluation,
      keys.map((key) => `${key}.total.cost`),
    ),
    uncertainty:
      run === undefined
        ? null
        : reportUncertainty(run, keys, plan.currency.plan, decimals, statedCorrelations(graph)),
  }
}

function monthlyTables(
  lines: readonly LineCells[],
  workloads: readonly string[],
  months: number,
  decimals: number,
): Pick<BudgetReport['monthly'][number], 'byLine' | 'byWorkload'> {
  return {
    byLine: monthTable(lines, COST_LINES, ({ line }) => line, months, decimals),
    byWorkload: monthTable(lines, workloads, ({ workload }) => workload, months, decimals),
  }
}

function summaryOf(
  rows: readonly ReportRow[],
  keys: readonly string[],
  base: number,
  figureOf: (key: string) => Parameters<typeof figureRatio>[0],
): readonly ReportSummary[] {
  const total = rows.find(({ kind }) => kind === 'total')
  return keys.map((strategy, index) => {
    const difference = total?.differences[index] ?? null
    const ratio = difference === null ? null : figureRatio(figureOf(strategy), figureOf(keys[base] ?? ''))
    return {
      strategy,
      isBase: index === base,
      total: total?.amounts[index] ?? { absent: 'unpriced' },
      difference,
      change: ratio === null ? null : ratio - 1,
    }
  })
}

function cheapestOf(summary: readonly ReportSummary[]): string | null {
  const totals = summary.map(({ total }) => wholeMinor(total))
  if (summary.length < 2 || totals.includes(undefined)) return null
  const least = totals.reduce((a, b) => ((a ?? 0n) <= (b ?? 0n) ? a : b))
  if (totals.filter((total) => total === least).length > 1) return null
  return summary[totals.indexOf(least)]?.strategy ?? null
}

function costsOf(strategy: string, lines: readonly LineCells[], decimals: number): readonly ReportCost[] {
  return lines.map(({ workload, line, group, isCounted, months: cells }) => {
    return {
      strategy,
      workload,
      line,
      group,
      isCounted,
      months: cells.map((cell) => sumOfCells([cell], decimals)),
      total: sumOfCells(cells, decimals),
    }
  })
}
