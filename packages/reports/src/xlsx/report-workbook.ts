import type { BudgetReport } from '@kilotoken/cost-core'
import { unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import type { ReportWords } from '../report-words.ts'
import { assumptionSheet } from './assumption-sheet.ts'
import { cashSheet } from './cash-sheet.ts'
import { methodSheet } from './method-sheet.ts'
import { monthBlock } from './month-block.ts'
import type { ReportSheet } from './report-sheet.ts'
import { titleCell } from './sheet-cells.ts'
import { sheetNames } from './sheet-names.ts'
import { sideBySideBlock } from './side-by-side-block.ts'
import { summarySheet } from './summary-sheet.ts'
import { uncertaintySheet } from './uncertainty-sheet.ts'
import { yearSheet } from './year-sheet.ts'

type WorkbookOptions = NonNullable<Parameters<typeof writeExcelFile>[1]>

const AMOUNT_WIDTH = 18

/** The workbook: amounts are numbers, totals are formulas over them, text is inert. Equal reports give equal bytes. */
export async function reportWorkbook(report: BudgetReport, words: ReportWords): Promise<Uint8Array> {
  const { say, strategy } = words
  const wanted = [
    say('sheetName.summary'),
    say('sheetName.strategies'),
    ...report.strategies.map(({ key }) => say('sheetName.months', { strategy: strategy(key) })),
    say('sheetName.workloads'),
    say('sheetName.groups'),
    say('sheetName.years'),
    say('sheetName.cash'),
    ...(report.uncertainty === null ? [] : [say('sheetName.uncertainty')]),
    say('sheetName.assumptions'),
    say('sheetName.method'),
  ]
  const names = sheetNames(wanted)
  const months = names.slice(2, 2 + report.strategies.length)
  const cash = names[wanted.indexOf(say('sheetName.cash'))] ?? ''
  const sideBySide = sideBySideBlock('byWorkload', report, 0, words)
  const amounts = Array.from({ length: 2 * report.strategies.length - 1 }, () => AMOUNT_WIDTH)
  const sheets: readonly ReportSheet[] = [
    summarySheet(report, words, { sheet: names[1] ?? '', row: sideBySide.totalRow }),
    { rows: sideBySide.rows, widths: [30, ...amounts], frozenRows: 1, frozenColumns: 1 },
    ...report.monthly.map((tables) => monthSheet(tables, report, words)),
    workloadSheet(report, words),
    groupSheet(report, words, amounts),
    yearSheet(report, { months, cash }, words),
    cashSheet(report, months, words),
    ...(report.uncertainty === null ? [] : [uncertaintySheet(report, report.uncertainty, words)]),
    assumptionSheet(report, words),
    methodSheet(report, words),
  ]
  const written = writeExcelFile(
    sheets.map(({ rows, widths, frozenRows, frozenColumns }, index) => ({
      sheet: names[index] ?? String(index + 1),
      data: rows.map((row) => [...row]),
      columns: widths.map((width) => ({ width })),
      ...(frozenRows > 0 && { stickyRowsCount: frozenRows }),
      ...(frozenColumns > 0 && { stickyColumnsCount: frozenColumns }),
      showGridLines: false,
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [recalculated] },
  )
  return withFixedTimes(await written.toBuffer())
}

/** Totals are written without their numbers, so whoever opens the file has to work them out. */
const recalculated: NonNullable<WorkbookOptions['features']>[number] = {
  files: {
    transform: {
      'xl/workbook.xml': {
        transformElementAttributes: (name, attributes) =>
          name === 'calcPr' ? { ...attributes, fullCalcOnLoad: '1' } : attributes,
      },
    },
  },
}

/** The archive with one time in all its entries: the clock is not part of a report. */
function withFixedTimes(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1) })
}

function monthSheet(
  { byLine }: BudgetReport['monthly'][number],
  { about }: BudgetReport,
  words: ReportWords,
): ReportSheet {
  return {
    rows: monthBlock(byLine, about.months, words.line, { from: 0, decimals: about.decimals }, words),
    widths: [12, ...byLine.columns.map(() => AMOUNT_WIDTH), AMOUNT_WIDTH],
    frozenRows: 1,
    frozenColumns: 1,
  }
}

function workloadSheet({ monthly, about }: BudgetReport, words: ReportWords): ReportSheet {
  const rows: ReportSheet['rows'][number][] = []
  for (const { strategy, byWorkload } of monthly) {
    rows.push([titleCell(words.strategy(strategy))])
    const place = { from: rows.length, decimals: about.decimals }
    rows.push(...monthBlock(byWorkload, about.months, words.workload, place, words), [])
  }
  const columns = Math.max(0, ...monthly.map(({ byWorkload }) => byWorkload.columns.length))
  return {
    rows,
    widths: [12, ...Array.from({ length: columns + 1 }, () => AMOUNT_WIDTH)],
    frozenRows: 0,
    frozenColumns: 1,
  }
}

function groupSheet(report: BudgetReport, words: ReportWords, amounts: readonly number[]): ReportSheet {
  const groups = sideBySideBlock('byGroup', report, 0, words).rows
  const above = [...groups, [], [titleCell(words.say('section.byLine'))]]
  const lines = sideBySideBlock('byLine', report, above.length, words).rows
  return { rows: [...above, ...lines], widths: [30, ...amounts], frozenRows: 1, frozenColumns: 1 }
}
