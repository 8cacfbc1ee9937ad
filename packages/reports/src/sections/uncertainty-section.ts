import type { BudgetReport, ReportSpread } from '@kilotoken/cost-core'
import { figureLine, moneyText } from '@kilotoken/messages'
import type { ReportWords } from '../report-words.ts'
import { runValues } from '../run-values.ts'
import type { ReportSection } from './report-section.ts'

const PERCENTILES = ['p5', 'p50', 'p95'] as const

/** The spread of every total and difference, and how often a strategy is the cheapest. None without a simulation. */
export function uncertaintySection(report: BudgetReport, words: ReportWords): readonly ReportSection[] {
  const { say, strategy, locale } = words
  const { uncertainty } = report
  if (uncertainty === null) return []
  const base = strategy(report.about.baseStrategy)
  const spread = (given: ReportSpread | null, mark: string) =>
    PERCENTILES.map((p) => (given === null ? '–' : `${moneyText(given[p], locale)}${mark}`))
  const row = (name: string, given: ReportSpread | null, share: string, mark = '') => ({
    kind: 'plain' as const,
    cells: [name, ...spread(given, mark), share],
  })
  return [
    {
      key: 'uncertainty',
      title: say('section.uncertainty'),
      before: [say('about.runValue', runValues(uncertainty))],
      table: {
        heads: [say('head.strategy'), ...PERCENTILES, say('head.cheapestShare')],
        isNumber: [false, true, true, true, true],
        rows: uncertainty.strategies.flatMap((each) => [
          row(
            strategy(each.strategy),
            each.total,
            each.cheapestShare === null ? '–' : figureLine(each.cheapestShare * 100, '%', locale, 'short'),
            each.unpriced > 0 ? '*' : '',
          ),
          ...(each.difference === null
            ? []
            : [row(say('head.less', { other: strategy(each.strategy), base }), each.difference, '')]),
        ]),
      },
      after: [
        ...(uncertainty.strategies.some(({ unpriced }) => unpriced > 0) ? [say('note.partial')] : []),
        say('note.percentiles'),
      ],
    },
  ]
}
