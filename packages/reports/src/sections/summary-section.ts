import type { BudgetReport } from '@kilotoken/cost-core'
import type { ReportWords } from '../report-words.ts'
import { verdictText } from '../verdict-text.ts'
import type { ReportSection } from './report-section.ts'

/** The verdict, and every strategy's total beside the base one's. */
export function summarySection(report: BudgetReport, words: ReportWords): ReportSection {
  const { say, strategy, amount, change } = words
  return {
    key: 'summary',
    title: say('section.summary'),
    before: [verdictText(report, words)],
    table: {
      heads: [
        say('head.strategy'),
        say('head.total'),
        say('head.difference', { base: strategy(report.about.baseStrategy) }),
        say('head.change'),
      ],
      isNumber: [false, true, true, true],
      rows: report.summary.map((each) => ({
        kind: 'plain',
        cells: [
          each.isBase ? say('row.base', { strategy: strategy(each.strategy) }) : strategy(each.strategy),
          amount(each.total),
          amount(each.difference),
          change(each.change),
        ],
      })),
    },
    after: report.summary.flatMap(({ strategy: key, total }) =>
      'amount' in total && total.unpriced !== undefined
        ? [
            `* ${say('row.pair', { name: strategy(key), value: say('row.unpricedNote', { count: total.unpriced }) })}`,
          ]
        : [],
    ),
  }
}
