import {
  COST_LINES,
  type CostLine,
  FACTOR_GROUPS,
  type FactorGroup,
  LINE_GROUPS,
} from '../plan/factor-groups.ts'
import { amountText } from './minor-units.ts'
import { type ReportAmount, sumOfCells, wholeMinor } from './report-amount.ts'
import type { LineCells } from './strategy-cells.ts'

/**
 * One row of strategies side by side. `amounts` and `differences` are in the order of the report's strategies; null where
 * a strategy has no such line, and for the base strategy's difference to itself.
 */
export interface ReportRow {
  readonly kind: 'workload' | 'line' | 'group' | 'total'
  readonly workload?: string
  readonly line?: CostLine
  readonly group?: FactorGroup
  /** Whether the totals count it. Rows that do not count stand beneath no total. */
  readonly isCounted: boolean
  readonly amounts: readonly (ReportAmount | null)[]
  readonly differences: readonly (ReportAmount | null)[]
}

interface Strategies {
  readonly cells: readonly (readonly LineCells[])[]
  /** Which of them is the base. */
  readonly base: number
  readonly decimals: number
}

/** Every workload with its lines, then the total: a workload's row is the sum of its counted lines. */
export function workloadRows(strategies: Strategies, workloads: readonly string[]): readonly ReportRow[] {
  return [
    ...workloads.flatMap((workload) => {
      const lines = COST_LINES.flatMap((line) =>
        row(
          strategies,
          { kind: 'line', workload, line, group: LINE_GROUPS[line] },
          (cells) => cells.workload === workload && cells.line === line,
        ),
      )
      const own = row(strategies, { kind: 'workload', workload }, (cells) => cells.workload === workload)
      return lines.length === 0 ? [] : [...own, ...lines]
    }),
    ...totalRow(strategies),
  ]
}

/** Every factor group that costs something, then the total. */
export function groupRows(strategies: Strategies): readonly ReportRow[] {
  return [
    ...FACTOR_GROUPS.flatMap((group) =>
      row(strategies, { kind: 'group', group }, (cells) => cells.group === group),
    ),
    ...totalRow(strategies),
  ]
}

/** Every cost line over all workloads, then the total. */
export function lineRows(strategies: Strategies): readonly ReportRow[] {
  return [
    ...COST_LINES.flatMap((line) =>
      row(strategies, { kind: 'line', line, group: LINE_GROUPS[line] }, (cells) => cells.line === line),
    ),
    ...totalRow(strategies),
  ]
}

function totalRow(strategies: Strategies): readonly ReportRow[] {
  return [{ kind: 'total', isCounted: true, ...amountsOf(strategies, ({ isCounted }) => isCounted, true) }]
}

/** A row, or none when no strategy has such a line. A workload counts what counts of it, or shows what does not. */
function row(
  strategies: Strategies,
  about: Pick<ReportRow, 'kind' | 'workload' | 'line' | 'group'>,
  isOfRow: (line: LineCells) => boolean,
): readonly ReportRow[] {
  const own = strategies.cells.flat().filter(isOfRow)
  if (own.length === 0) return []
  const isCounted = own.some((line) => line.isCounted)
  return [
    {
      ...about,
      isCounted,
      ...amountsOf(strategies, (line) => isOfRow(line) && line.isCounted === isCounted, false),
    },
  ]
}

function amountsOf(
  { cells, base, decimals }: Strategies,
  isIncluded: (line: LineCells) => boolean,
  isTotal: boolean,
): Pick<ReportRow, 'amounts' | 'differences'> {
  const amounts = cells.map((lines) => {
    const own = lines.filter(isIncluded)
    return own.length === 0 && !isTotal
      ? null
      : sumOfCells(
          own.flatMap(({ months }) => months),
          decimals,
        )
  })
  const against = amounts[base] ?? null
  return {
    amounts,
    differences: amounts.map((amount, index) =>
      index === base ? null : difference(amount, against, decimals),
    ),
  }
}

/** A line that only one of two strategies has differs by all of it; a sum that leaves something out by nothing known. */
function difference(
  amount: ReportAmount | null,
  base: ReportAmount | null,
  decimals: number,
): ReportAmount | null {
  if (amount === null && base === null) return null
  const own = amount === null ? 0n : wholeMinor(amount)
  const other = base === null ? 0n : wholeMinor(base)
  return own === undefined || other === undefined ? null : { amount: amountText(own - other, decimals) }
}
