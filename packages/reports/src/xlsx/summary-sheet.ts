import type { BudgetReport } from '@kilotoken/cost-core'
import { reportFacts } from '../report-facts.ts'
import type { ReportWords } from '../report-words.ts'
import { gapSection } from '../sections/gap-section.ts'
import { verdictText } from '../verdict-text.ts'
import { cellAddress, sheetReference } from './cell-address.ts'
import type { ReportSheet } from './report-sheet.ts'
import { formulaCell, headCell, moneyFormat, textCell, titleCell, totalCell } from './sheet-cells.ts'

/** What the workbook is of, the verdict, and the totals, which refer to where they are summed up. */
export function summarySheet(
  report: BudgetReport,
  words: ReportWords,
  totals: { readonly sheet: string; readonly row: number },
): ReportSheet {
  const { say, strategy, currency } = words
  const { decimals, baseStrategy } = report.about
  const top = [
    [titleCell(say('title'))],
    ...reportFacts(report, words).map(([name, value]) => [textCell(name, 'muted'), textCell(value)]),
    [],
    [textCell(verdictText(report, words), 'strong')],
    [],
  ]
  const from = top.length + 1
  const base = report.summary.findIndex(({ isBase }) => isBase)
  const at = (index: number, column: number) => cellAddress(from + index, column)
  const [gaps] = gapSection(report, words)
  return {
    rows: [
      ...top,
      [
        headCell(say('head.strategy')),
        headCell(say('head.total'), true),
        headCell(say('head.difference', { base: strategy(baseStrategy) }), true),
        headCell(say('head.change'), true),
      ],
      ...report.summary.map((each, index) => [
        textCell(
          each.isBase ? say('row.base', { strategy: strategy(each.strategy) }) : strategy(each.strategy),
        ),
        totalCell(
          each.total,
          sheetReference(totals.sheet, cellAddress(totals.row, index + 1)),
          decimals,
          words,
          'strong',
        ),
        each.difference === null
          ? null
          : formulaCell(`ROUND(${at(index, 1)}-${at(base, 1)},${decimals})`, moneyFormat(decimals)),
        each.change === null ? null : formulaCell(`${at(index, 2)}/${at(base, 1)}`, '0.0%'),
        ...('amount' in each.total && each.total.unpriced !== undefined
          ? [textCell(say('row.unpricedNote', { count: each.total.unpriced }), 'muted')]
          : []),
      ]),
      [],
      ...(gaps?.table === undefined
        ? []
        : [
            [titleCell(gaps.title)],
            gaps.table.heads.map((head) => headCell(head)),
            ...gaps.table.rows.map(({ cells }) => cells.map((cell) => textCell(cell))),
            [],
          ]),
      ...['middle', 'rounding', 'absent', 'workbook'].map((key) => [
        textCell(say(`note.${key}`, key === 'middle' ? { currency } : {}), 'muted'),
      ]),
    ],
    widths: [28, 24, 24, 12, 30],
    frozenRows: 0,
    frozenColumns: 0,
  }
}
