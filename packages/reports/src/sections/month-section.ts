import type { BudgetReport } from '@kilotoken/cost-core'
import type { ReportWords } from '../report-words.ts'
import { partialNote } from './partial-note.ts'
import type { ReportSection, SectionRow } from './report-section.ts'

/** The months of one strategy down, its cost lines or workloads across, totals both ways. */
export function monthSection(
  by: 'byLine' | 'byWorkload',
  { strategy: key, ...tables }: BudgetReport['monthly'][number],
  report: BudgetReport,
  words: ReportWords,
): ReportSection {
  const { say, strategy, amount } = words
  const table = tables[by]
  const nameOf = by === 'byLine' ? words.line : words.workload
  const rows: SectionRow[] = [
    ...table.months.map((cells, month) => ({
      kind: 'plain' as const,
      cells: [
        report.about.months[month] ?? '',
        ...cells.map(amount),
        amount(table.monthTotals[month] ?? null),
      ],
    })),
    {
      kind: 'total',
      cells: [say('row.total'), ...table.columnTotals.map(amount), amount(table.total)],
    },
  ]
  return {
    key: `${by}.${key}`,
    title: say(by === 'byLine' ? 'section.monthsByLine' : 'section.monthsByWorkload', {
      strategy: strategy(key),
    }),
    before: [],
    table: {
      heads: [say('head.month'), ...table.columns.map(nameOf), say('row.total')],
      isNumber: [false, ...table.columns.map(() => true), true],
      rows,
    },
    after: partialNote(rows, words),
  }
}
