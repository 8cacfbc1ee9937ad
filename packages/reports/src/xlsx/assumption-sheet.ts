import type { BudgetReport, ReportAssumption } from '@kilotoken/cost-core'
import { labelText, noteText } from '@kilotoken/messages'
import type { CellObject } from 'write-excel-file/node'
import type { ReportWords } from '../report-words.ts'
import type { ReportSheet } from './report-sheet.ts'
import { headCell, numberCell, textCell, titleCell } from './sheet-cells.ts'

const AS_IT_IS = 'General'

/** Every input with its value as a number, its range, and where it is from; the definitions below. */
export function assumptionSheet(report: BudgetReport, words: ReportWords): ReportSheet {
  const { say } = words
  return {
    rows: [
      headRow(words),
      ...report.assumptions.map((each) => row(each, words)),
      [],
      [titleCell(say('section.definitions'))],
      ...report.definitions.map((each) => row(each, words)),
    ],
    widths: [34, 22, 18, 18, 14, 14, 14, 12, 52, 12, 40, 60, 40],
    frozenRows: 1,
    frozenColumns: 1,
  }
}

function headRow({ say }: ReportWords): readonly CellObject[] {
  return [
    headCell(say('head.input')),
    headCell(say('head.belongsTo')),
    headCell(say('head.value'), true),
    headCell(say('head.unit')),
    headCell('p5', true),
    headCell('p95', true),
    headCell(say('head.shape')),
    ...['known', 'source', 'date', 'url', 'note', 'path'].map((key) => headCell(say(`head.${key}`))),
  ]
}

function row(each: ReportAssumption, words: ReportWords): readonly (CellObject | null)[] {
  const { say, locale, belongsTo } = words
  const number = (value: number | undefined) => (value === undefined ? null : numberCell(value, AS_IT_IS))
  const text = (value: string | undefined) => (value === undefined ? null : textCell(value))
  return [
    textCell(labelText(each.label, locale)),
    textCell(belongsTo(each.context)),
    each.value === null ? textCell(say('row.unknownValue')) : numberCell(each.value, AS_IT_IS),
    textCell(each.unit),
    number(each.range?.p5),
    number(each.range?.p95),
    text(each.range && say('row.shape', { shape: each.range.shape })),
    textCell(
      labelText({ key: each.evidence === null ? `role.${each.role}` : `evidence.${each.evidence}` }, locale),
    ),
    text(each.source),
    text(each.date),
    text(each.url),
    text(each.note && noteText(each.note, locale)),
    text(each.path),
  ]
}
