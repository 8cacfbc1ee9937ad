import type { BudgetReport, CashTable, ReportAmount } from '@kilotoken/cost-core'
import { labelText } from '@kilotoken/messages'
import type { CellObject } from 'write-excel-file/node'
import type { ReportWords } from '../report-words.ts'
import { closingText } from '../sections/closing-text.ts'
import { yearNames } from '../sections/year-names.ts'
import { CASH, cashFormulas, cashRow } from './cash-sheet.ts'
import { cellAddress, sheetReference } from './cell-address.ts'
import { amountCell, headCell, type RowStyle, textCell, titleCell, totalCell } from './sheet-cells.ts'

/** Where the months stand that years are sums of. */
export interface MonthPlaces {
  /** The sheet of each strategy's months by line. */
  readonly months: readonly string[]
  readonly cash: string
}

type Row = readonly (CellObject | null)[]

/** Title and head stand above the first line. */
const ABOVE = 2
/** Cash, its difference to cost, what is ahead, and a heading stand between the cost and the balances. */
const UNTIL_BALANCES = 5

/**
 * The fiscal years of one strategy, years across, the title in row `from`. A year is a formula over its months on their
 * sheets; totals, differences and what is ahead are formulas over the years. Balances are numbers, and their sum a formula
 * that comes to what is ahead.
 */
export function yearBlock(
  report: BudgetReport,
  index: number,
  from: number,
  places: MonthPlaces,
  words: ReportWords,
): readonly Row[] {
  const { about, monthly, periods } = report
  const own = periods[index]
  if (own === undefined) return []
  const { say, strategy, line } = words
  const { years: table, cashByYear } = own
  const cells = blockCells(report, words)
  const lineRow = from + ABOVE
  const costRow = lineRow + table.lines.length
  const columnOf = (name: string) => (monthly[index]?.byLine.columns.indexOf(name) ?? 0) + 1
  return [
    [
      titleCell(
        say('section.years', { strategy: strategy(own.strategy), starts: String(about.fiscalYearStarts) }),
      ),
    ],
    [
      headCell(say('head.item')),
      ...[...yearNames(about, words), say('period.plan')].map((name) => headCell(name, true)),
    ],
    ...table.lines.map((each, at) => [
      textCell(line(each.line)),
      ...each.years.map((amount, year) =>
        cells.overMonths(amount, year, places.months[index] ?? '', 1, columnOf(each.line)),
      ),
      cells.across(each.total, lineRow + at, 'strong'),
    ]),
    [
      textCell(say('period.cost'), 'total'),
      ...table.yearTotals.map((amount, year) => cells.down(amount, lineRow, table.lines.length, year)),
      cells.across(table.total, costRow, 'total'),
    ],
    ...cashRows(report, index, costRow, places.cash, words),
    ...balanceRows(report, cashByYear, costRow + UNTIL_BALANCES, words),
    ...closingText(cashByYear, words).map((text) => [textCell(text, 'muted')]),
    ...('amount' in table.total && table.total.unpriced !== undefined
      ? [[textCell(say('row.unpricedNote', { count: table.total.unpriced }), 'muted')]]
      : []),
  ]
}

/** The formulas of a block, each with the amount it comes to. Years are counted from 0 and stand from column 1 on. */
function blockCells({ about: { years, decimals } }: BudgetReport, words: ReportWords) {
  const cell = (amount: ReportAmount | null, formula: string, style: RowStyle = 'plain') =>
    totalCell(amount, formula, decimals, words, style)
  const range = (row: number, column: number, toRow: number, toColumn: number) =>
    `SUM(${cellAddress(row, column)}:${cellAddress(toRow, toColumn)})`
  return {
    cell,
    across: (amount: ReportAmount | null, row: number, style: RowStyle) =>
      cell(amount, range(row, 1, row, years.length), style),
    /** No rows at all are a true zero. */
    down: (amount: ReportAmount | null, first: number, count: number, year: number) =>
      count === 0
        ? amountCell(amount, decimals, words, 'total')
        : cell(amount, range(first, year + 1, first + count - 1, year + 1), 'total'),
    /** A year of months that stand on another sheet, the plan's first in row `first`. */
    overMonths: (amount: ReportAmount | null, year: number, sheet: string, first: number, column: number) => {
      const { from, months } = years[year] ?? { from: 0, months: 0 }
      const start = sheetReference(sheet, cellAddress(first + from, column))
      return cell(amount, `SUM(${start}:${cellAddress(first + from + months - 1, column)})`)
    },
  }
}

function cashRows(
  report: BudgetReport,
  index: number,
  costRow: number,
  sheet: string,
  words: ReportWords,
): readonly Row[] {
  const { say } = words
  const { about, periods } = report
  const table = periods[index]?.cashByYear
  if (table === undefined) return []
  const cells = blockCells(report, words)
  const row = costRow + 1
  const first = cashRow(index, about.months.length)
  const formulas = about.years.map((_, year) =>
    cashFormulas(table, year, cells.cell, {
      cost: cellAddress(costRow, year + 1),
      cash: cellAddress(row, year + 1),
      difference: cellAddress(row + 1, year + 1),
      before: cellAddress(row + 2, year),
    }),
  )
  return [
    [
      textCell(say('period.cash')),
      ...table.cash.map((amount, year) => cells.overMonths(amount, year, sheet, first, CASH)),
      cells.across(table.total.cash, row, 'strong'),
    ],
    [
      textCell(say('period.difference')),
      ...formulas.map(([difference]) => difference),
      cells.across(table.total.difference, row + 1, 'strong'),
    ],
    [textCell(say('period.ahead'), 'strong'), ...formulas.map(([, ahead]) => ahead)],
  ]
}

function balanceRows(
  report: BudgetReport,
  { balances, ahead }: CashTable,
  first: number,
  words: ReportWords,
): readonly Row[] {
  if (balances.length === 0) return []
  const { say, locale } = words
  const { decimals } = report.about
  const { down } = blockCells(report, words)
  return [
    [textCell(say('period.balances'), 'muted')],
    ...balances.map(({ label, amounts }) => [
      { ...textCell(labelText(label, locale)), align: 'left' as const, indent: 1 },
      ...amounts.map((amount) => amountCell(amount, decimals, words)),
    ]),
    [
      textCell(say('row.total'), 'total'),
      ...ahead.map((amount, year) => down(amount, first, balances.length, year)),
    ],
  ]
}
