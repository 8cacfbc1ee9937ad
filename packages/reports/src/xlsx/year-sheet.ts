import type { BudgetReport } from '@kilotoken/cost-core'
import type { CellObject } from 'write-excel-file/node'
import type { ReportWords } from '../report-words.ts'
import type { ReportSheet } from './report-sheet.ts'
import { type MonthPlaces, yearBlock } from './year-block.ts'

/** The fiscal years of every strategy, a block each. */
export function yearSheet(report: BudgetReport, places: MonthPlaces, words: ReportWords): ReportSheet {
  const rows: (readonly (CellObject | null)[])[] = []
  report.periods.forEach((_, index) => {
    rows.push(...yearBlock(report, index, rows.length, places, words), [])
  })
  const years = report.about.years.map(() => 18)
  return { rows, widths: [34, ...years, 18], frozenRows: 0, frozenColumns: 1 }
}
