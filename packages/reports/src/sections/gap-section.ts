import type { BudgetReport } from '@kilotoken/cost-core'
import { labelText } from '@kilotoken/messages'
import type { ReportWords } from '../report-words.ts'
import type { ReportSection } from './report-section.ts'

/** What the totals leave out or fail on, and what it lacks. None when everything has a number. */
export function gapSection({ gaps }: BudgetReport, words: ReportWords): readonly ReportSection[] {
  const { say, strategy, workload, line, locale } = words
  if (gaps.length === 0) return []
  return [
    {
      key: 'gaps',
      title: say('section.gaps'),
      before: [],
      table: {
        heads: [
          say('head.strategy'),
          say('head.workload'),
          say('head.line'),
          say('head.kind'),
          say('head.lacks'),
        ],
        isNumber: [false, false, false, false, false],
        rows: gaps.map((gap) => ({
          kind: 'plain',
          cells: [
            strategy(gap.strategy),
            workload(gap.workload),
            line(gap.line),
            labelText({ key: `absent.${gap.kind}` }, locale),
            gap.reasons.map(({ label }) => labelText(label, locale)).join(say('row.listSeparator')),
          ],
        })),
      },
      after: [say('note.absent')],
    },
  ]
}
