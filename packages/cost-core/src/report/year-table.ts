import { COST_LINES, type CostLine, type FactorGroup, LINE_GROUPS } from '../plan/factor-groups.ts'
import type { Period } from './fiscal-years.ts'
import { type CostCell, type ReportAmount, sumOfCells } from './report-amount.ts'
import type { LineCells } from './strategy-cells.ts'

/** What a counted cost line comes to in each year, and in all. */
export interface YearLine {
  readonly line: CostLine
  readonly group: FactorGroup
  readonly years: readonly ReportAmount[]
  readonly total: ReportAmount
}

/** A strategy's counted cost by line and year. Every total, across and down, is the sum of its printed cells. */
export interface YearTable {
  readonly lines: readonly YearLine[]
  readonly yearTotals: readonly ReportAmount[]
  readonly total: ReportAmount
}

/** Sums the months of a strategy up by year. */
export function yearTable(
  cells: readonly LineCells[],
  years: readonly Period[],
  decimals: number,
): YearTable {
  const counted = cells.filter(({ isCounted }) => isCounted)
  const sums = (own: readonly LineCells[]) => ({
    years: years.map((year) => sumOfCells(cellsOf(own, year), decimals)),
    total: sumOfCells(
      own.flatMap(({ months }) => months),
      decimals,
    ),
  })
  const whole = sums(counted)
  return {
    lines: COST_LINES.flatMap((line) => {
      const own = counted.filter((other) => other.line === line)
      return own.length === 0 ? [] : [{ line, group: LINE_GROUPS[line], ...sums(own) }]
    }),
    yearTotals: whole.years,
    total: whole.total,
  }
}

function cellsOf(lines: readonly LineCells[], { from, months }: Period): readonly CostCell[] {
  return lines.flatMap((line) => line.months.slice(from, from + months))
}
