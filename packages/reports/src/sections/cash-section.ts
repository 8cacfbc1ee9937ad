import type { Periods, StrategyPeriods } from '@kilotoken/cost-core'
import type { AmountWords } from '../amount-words.ts'
import { closingText } from './closing-text.ts'
import { partialNote } from './partial-note.ts'
import type { ReportSection, SectionRow } from './report-section.ts'

/** The months of a strategy down, its cost and its cash across, and how far cash is ahead. */
export function cashSection(
  { strategy: key, cashByMonth }: StrategyPeriods,
  { months }: Periods,
  words: AmountWords,
): ReportSection {
  const { say, strategy, amount } = words
  const { accrual, cash, difference, ahead, total } = cashByMonth
  const rows: SectionRow[] = [
    ...months.map((month, at) => ({
      kind: 'plain' as const,
      cells: [month, ...[accrual, cash, difference, ahead].map((amounts) => amount(amounts[at] ?? null))],
    })),
    {
      kind: 'total',
      cells: [say('row.total'), amount(total.accrual), amount(total.cash), amount(total.difference), ''],
    },
  ]
  return {
    key: `cash.${key}`,
    title: say('section.cash', { strategy: strategy(key) }),
    before: [],
    table: {
      heads: [
        say('head.month'),
        say('period.cost'),
        say('period.cash'),
        say('period.difference'),
        say('period.ahead'),
      ],
      isNumber: [false, true, true, true, true],
      rows,
    },
    after: [...closingText(cashByMonth, words), ...partialNote(rows, words)],
  }
}
