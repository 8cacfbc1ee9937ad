import type { MonthTable } from '@kilotoken/cost-core'
import type { CellObject } from 'write-excel-file/node'
import type { ReportWords } from '../report-words.ts'
import { cellAddress } from './cell-address.ts'
import { amountCell, headCell, textCell, totalCell } from './sheet-cells.ts'

/**
 * The rows of a months table whose head stands in row `from`: amounts as numbers, totals as sums of them both ways.
 *
 * The grand total is the sum of the months; that of the columns is the same amount.
 */
export function monthBlock(
  table: MonthTable,
  months: readonly string[],
  nameOf: (column: string) => string,
  { from, decimals }: { readonly from: number; readonly decimals: number },
  words: ReportWords,
): readonly (readonly (CellObject | null)[])[] {
  const { say } = words
  const last = table.columns.length
  const first = from + 1
  const end = from + months.length
  const range = (row: number, column: number, toRow: number, toColumn: number) =>
    `SUM(${cellAddress(row, column)}:${cellAddress(toRow, toColumn)})`
  const down = (column: number) => range(first, column, end, column)
  return [
    [
      headCell(say('head.month')),
      ...table.columns.map((column) => headCell(nameOf(column), true)),
      headCell(say('row.total'), true),
    ],
    ...months.map((month, at) => [
      textCell(month),
      ...(table.months[at] ?? []).map((amount) => amountCell(amount, decimals, words)),
      last === 0
        ? amountCell(table.monthTotals[at] ?? null, decimals, words, 'strong')
        : totalCell(
            table.monthTotals[at] ?? null,
            range(first + at, 1, first + at, last),
            decimals,
            words,
            'strong',
          ),
    ]),
    [
      textCell(say('row.total'), 'total'),
      ...table.columnTotals.map((amount, at) => totalCell(amount, down(at + 1), decimals, words, 'total')),
      totalCell(table.total, down(last + 1), decimals, words, 'total'),
    ],
  ]
}
