import type { BudgetReport, CashTable } from '@kilotoken/cost-core'
import type { CellObject } from 'write-excel-file/node'
import type { ReportWords } from '../report-words.ts'
import { cellAddress, sheetReference } from './cell-address.ts'
import type { ReportSheet } from './report-sheet.ts'
import { amountCell, headCell, textCell, titleCell, totalCell } from './sheet-cells.ts'

/** A title and a head stand above the first month of each strategy, its total and an empty row beneath the last. */
const ABOVE = 2
const BELOW = 2

const COST = 1
export const CASH = 2
const DIFFERENCE = 3
const AHEAD = 4

/** The row of a strategy's first month on the sheet, counted from 0. */
export function cashRow(strategy: number, months: number): number {
  return strategy * (ABOVE + months + BELOW) + ABOVE
}

/**
 * Cost beside cash by month, a block a strategy. Cost refers to the months it is summed up in, cash is a number, the rest
 * follows from both.
 */
export function cashSheet(
  { periods, monthly, about }: BudgetReport,
  monthSheets: readonly string[],
  words: ReportWords,
): ReportSheet {
  const { say, strategy } = words
  const { months, decimals } = about
  const rows = periods.flatMap(({ strategy: key, cashByMonth }, index) => {
    const first = cashRow(index, months.length)
    const costColumn = (monthly[index]?.byLine.columns.length ?? 0) + 1
    const costAt = (month: number) =>
      sheetReference(monthSheets[index] ?? '', cellAddress(month + 1, costColumn))
    const down = (column: number) =>
      `SUM(${cellAddress(first, column)}:${cellAddress(first + months.length - 1, column)})`
    const cell = (amount: Parameters<typeof totalCell>[0], formula: string) =>
      totalCell(amount, formula, decimals, words)
    const total = (amount: Parameters<typeof totalCell>[0], column: number) =>
      totalCell(amount, down(column), decimals, words, 'total')
    return [
      [titleCell(strategy(key))],
      [
        headCell(say('head.month')),
        ...['cost', 'cash', 'difference', 'ahead'].map((name) => headCell(say(`period.${name}`), true)),
      ],
      ...months.map((month, at) => [
        textCell(month),
        cell(cashByMonth.accrual[at] ?? null, costAt(at)),
        amountCell(cashByMonth.cash[at] ?? null, decimals, words),
        ...cashFormulas(cashByMonth, at, cell, {
          cost: cellAddress(first + at, COST),
          cash: cellAddress(first + at, CASH),
          difference: cellAddress(first + at, DIFFERENCE),
          before: cellAddress(first + at - 1, AHEAD),
        }),
      ]),
      [
        textCell(say('row.total'), 'total'),
        total(cashByMonth.total.accrual, COST),
        total(cashByMonth.total.cash, CASH),
        total(cashByMonth.total.difference, DIFFERENCE),
        textCell('', 'total'),
      ],
      [],
    ]
  })
  return { rows, widths: [12, 18, 18, 18, 20], frozenRows: 0, frozenColumns: 1 }
}

/** The difference of a period, and that of all so far: the one before and its own. */
export function cashFormulas(
  { difference, ahead }: CashTable,
  at: number,
  cell: (amount: CashTable['ahead'][number], formula: string) => CellObject | null,
  places: Readonly<Record<'cost' | 'cash' | 'difference' | 'before', string>>,
): readonly [difference: CellObject | null, ahead: CellObject | null] {
  return [
    cell(difference[at] ?? null, `${places.cash}-${places.cost}`),
    cell(ahead[at] ?? null, at === 0 ? places.difference : `SUM(${places.before},${places.difference})`),
  ]
}
