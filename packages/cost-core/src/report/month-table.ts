import { type ReportAmount, sumOfCells } from './report-amount.ts'
import type { LineCells } from './strategy-cells.ts'

/** A strategy's counted money, months down and lines or workloads across. Every total is the sum of its printed cells. */
export interface MonthTable {
  readonly columns: readonly string[]
  /** One row a month, one cell a column. */
  readonly months: readonly (readonly ReportAmount[])[]
  readonly monthTotals: readonly ReportAmount[]
  readonly columnTotals: readonly ReportAmount[]
  readonly total: ReportAmount
}

/** Builds the table; `by` says which column a line belongs to. Columns stand in the order of `columns`. */
export function monthTable(
  lines: readonly LineCells[],
  columns: readonly string[],
  by: (line: LineCells) => string,
  months: number,
  decimals: number,
): MonthTable {
  const counted = lines.filter(({ isCounted }) => isCounted)
  const used = columns.filter((column) => counted.some((line) => by(line) === column))
  const cells = (column?: string, month?: number) =>
    counted
      .filter((line) => column === undefined || by(line) === column)
      .flatMap((line) => (month === undefined ? line.months : (line.months[month] ?? [])))
  const sum = (column?: string, month?: number) => sumOfCells(cells(column, month), decimals)
  const all = Array.from({ length: months }, (_, month) => month)
  return {
    columns: used,
    months: all.map((month) => used.map((column) => sum(column, month))),
    monthTotals: all.map((month) => sum(undefined, month)),
    columnTotals: used.map((column) => sum(column)),
    total: sum(),
  }
}
