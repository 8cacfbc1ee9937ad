import type { Label } from '../graph/label.ts'
import { COST_LINES, type CostLine } from '../plan/factor-groups.ts'
import { type ColumnCosts, type CostPart, columnCosts } from './column-costs.ts'
import { type CompareColumn, columnOfKey } from './compare-column.ts'
import {
  type ComparisonBasis,
  type ComparisonRefusal,
  comparisonBasis,
  monthsPerAmount,
} from './comparison-basis.ts'
import { type ComparisonRow, comparisonRow } from './comparison-row.ts'
import { amountOf, sumOfAmounts } from './cost-amount.ts'
import { type FigureRow, figureRows } from './figure-rows.ts'
import { isUncertain } from './simulate-comparison.ts'

export interface LineRow extends ComparisonRow {
  readonly line: CostLine
}

/** A workload that costs any of the columns something that counts: its total, and its lines. */
export interface WorkloadRows {
  readonly workload: string
  readonly label: Label
  readonly total: ComparisonRow
  readonly lines: readonly LineRow[]
}

/** What the lines of a column cost month by month, months counted from its plan's first. */
export interface MonthlyCosts {
  readonly key: string
  readonly lines: readonly { readonly line: CostLine; readonly values: readonly (number | null)[] }[]
}

/**
 * Columns side by side, at the middle of every range.
 *
 * The same money twice over: `byLine` sums a line over all workloads, `byWorkload` keeps them apart. Amounts are in
 * `basis.unit`, except those of `perMonth`, which are a mean month whatever the basis.
 */
export interface Comparison {
  readonly basis: ComparisonBasis
  readonly columns: readonly { readonly key: string; readonly label: Label }[]
  readonly baseKey: string
  /** Whether anything in the columns is a range, so that trials can say how sure the totals are. */
  readonly isUncertain: boolean
  readonly total: ComparisonRow
  readonly perMonth: ComparisonRow
  readonly byLine: readonly LineRow[]
  readonly byWorkload: readonly WorkloadRows[]
  /** The price of a million tokens of each serving workload: its cost over its volume. */
  readonly perMillionTokens: readonly (ComparisonRow & { readonly label: Label })[]
  /** What else the columns are told apart by, each row in its own unit. */
  readonly figures: readonly FigureRow[]
  readonly monthly: readonly MonthlyCosts[]
}

/** Compares two to six columns against a base, or says why they cannot stand side by side. */
export function compareColumns(
  columns: readonly CompareColumn[],
  baseKey: string,
): { readonly comparison: Comparison } | { readonly refusal: ComparisonRefusal } {
  const result = comparisonBasis(columns)
  if ('refusal' in result) return result
  const base = columns.indexOf(columnOfKey(columns, baseKey))
  const costs = columnCosts(columns, (column) => monthsPerAmount(columns, column))
  const row = (key: string, of: (one: ColumnCosts) => Parameters<typeof comparisonRow>[1][number]) =>
    comparisonRow(key, costs.map(of), base)
  return {
    comparison: {
      basis: result.basis,
      columns: columns.map(({ key, label }) => ({ key, label })),
      baseKey,
      isUncertain: isUncertain(columns),
      total: row('total', ({ total }) => total),
      perMonth: row('per_month', ({ perMonth }) => perMonth),
      byLine: lineRows(costs, base, () => true),
      byWorkload: workloadsOf(columns).flatMap(({ key, label }) => {
        const isOwn = (part: CostPart) => part.workload === key
        if (!costs.some(({ parts }) => parts.some(isOwn))) return []
        return {
          workload: key,
          label,
          total: row(key, (one) => sumOfParts(one.parts.filter(isOwn))),
          lines: lineRows(costs, base, isOwn),
        }
      }),
      perMillionTokens: workloadsOf(columns).flatMap(({ key, label }) => {
        const id = `${key}.cost_per_1m_tokens`
        if (costs.every((one) => one.figure(id) === undefined)) return []
        return {
          label,
          ...row(id, (one) => {
            const figure = one.figure(id)
            const cost = sumOfParts(one.parts.filter(({ workload }) => workload === key))
            return figure && (cost?.kind === 'unpriced' ? cost : amountOf(figure, 1))
          }),
        }
      }),
      figures: figureRows(costs, base, result.basis.isPerMonth),
      monthly: costs.map(monthlyCosts),
    },
  }
}

function lineRows(
  costs: readonly ColumnCosts[],
  base: number,
  isWanted: (part: CostPart) => boolean,
): readonly LineRow[] {
  return COST_LINES.flatMap((line) => {
    const amounts = costs.map(({ parts }) =>
      sumOfParts(parts.filter((part) => part.line === line && isWanted(part))),
    )
    if (amounts.every((amount) => amount === undefined)) return []
    return { line, ...comparisonRow(line, amounts, base) }
  })
}

function sumOfParts(parts: readonly CostPart[]) {
  return parts.length === 0 ? undefined : sumOfAmounts(parts.map(({ amount }) => amount))
}

/** Every workload of any column, called as the first column that has it calls it. */
function workloadsOf(columns: readonly CompareColumn[]) {
  const found = new Map<string, Label>()
  for (const { compiled } of columns)
    for (const { key, label } of compiled.workloads) if (!found.has(key)) found.set(key, label)
  return [...found].map(([key, label]) => ({ key, label }))
}

function monthlyCosts({ column, parts }: ColumnCosts): MonthlyCosts {
  const { months } = column.compiled.plan.horizon
  const lines = COST_LINES.flatMap((line) => {
    const own = parts.filter((part) => part.line === line)
    if (own.length === 0) return []
    const values = Array.from({ length: months }, (_, month) => {
      const known = own.map(({ monthly }) => monthly[month]).filter((value) => typeof value === 'number')
      return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
    })
    return { line, values }
  })
  return { key: column.key, lines }
}
