import type { BudgetReport, ReportSpread, ReportUncertainty } from '@kilotoken/cost-core'
import type { CellObject } from 'write-excel-file/node'
import type { ReportWords } from '../report-words.ts'
import type { ReportSheet } from './report-sheet.ts'
import { headCell, moneyFormat, numberCell, textCell, titleCell } from './sheet-cells.ts'

const PERCENTILES = ['p5', 'p50', 'p95'] as const

/** What the simulation says, as numbers: no totals, because percentiles do not add up. */
export function uncertaintySheet(
  { about, strategies }: BudgetReport,
  uncertainty: ReportUncertainty,
  words: ReportWords,
): ReportSheet {
  const { say, strategy } = words
  const spread = (given: ReportSpread | null | undefined): readonly (CellObject | null)[] =>
    PERCENTILES.map((p) => (given == null ? null : numberCell(Number(given[p]), moneyFormat(about.decimals))))
  const base = strategy(about.baseStrategy)
  return {
    rows: [
      [
        headCell(say('head.strategy')),
        ...PERCENTILES.map((p) => headCell(p, true)),
        headCell(say('head.cheapestShare'), true),
      ],
      ...uncertainty.strategies.flatMap((each) => [
        [
          textCell(strategy(each.strategy)),
          ...spread(each.total),
          each.cheapestShare === null ? null : numberCell(each.cheapestShare, '0.0%'),
          ...(each.unpriced > 0
            ? [textCell(say('row.unpricedNote', { count: each.unpriced }), 'muted')]
            : []),
        ],
        ...(each.difference === null
          ? []
          : [
              [
                textCell(say('head.less', { other: strategy(each.strategy), base })),
                ...spread(each.difference),
              ],
            ]),
      ]),
      [],
      [textCell(say('note.percentiles'), 'muted')],
      ...uncertainty.strategies.flatMap((each) => [
        [],
        [titleCell(say('section.spreadByMonth', { strategy: strategy(each.strategy) }))],
        [headCell(say('head.month')), ...PERCENTILES.map((p) => headCell(p, true))],
        ...about.months.map((month, at) => [textCell(month), ...spread(each.months[at])]),
      ]),
    ],
    widths: [30, ...PERCENTILES.map(() => 20), strategies.length > 1 ? 16 : 12],
    frozenRows: 1,
    frozenColumns: 0,
  }
}
