import type { BudgetReport } from '@kilotoken/cost-core'
import type { ReportWords } from '../report-words.ts'
import { methodSection } from '../sections/method-section.ts'
import type { ReportSheet } from './report-sheet.ts'
import { headCell, textCell } from './sheet-cells.ts'

/** The formulas in words, as text. */
export function methodSheet(report: BudgetReport, words: ReportWords): ReportSheet {
  const { table, after } = methodSection(report, words)
  return {
    rows: [
      (table?.heads ?? []).map((head) => headCell(head)),
      ...(table?.rows ?? []).map(({ cells }) => cells.map((cell) => textCell(cell))),
      ...after.map((note) => [textCell(note, 'muted')]),
    ],
    widths: [34, 110, 18],
    frozenRows: 1,
    frozenColumns: 0,
  }
}
