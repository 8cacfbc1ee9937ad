import type { CashTable, Periods, StrategyPeriods } from '@kilotoken/cost-core'
import type { AmountWords } from '../amount-words.ts'
import { partialNote } from './partial-note.ts'
import type { ReportSection, SectionRow } from './report-section.ts'
import { yearNames } from './year-names.ts'
import { balanceRows, cashRows } from './year-section.ts'

/** Several strategies by fiscal year beneath each other: cost, cash, and how far cash is ahead. */
export function comparedYears(
  strategies: readonly StrategyPeriods[],
  periods: Periods,
  words: AmountWords,
): ReportSection {
  const { say, strategy, amount, currency } = words
  const starts = String(periods.fiscalYearStarts)
  const costRow = ({ accrual, total }: CashTable): SectionRow => ({
    kind: 'plain',
    cells: [say('period.cost'), ...accrual.map(amount), amount(total.accrual)],
  })
  const rows = strategies.flatMap(({ strategy: key, cashByYear }) => [
    { kind: 'title' as const, cells: [strategy(key)] },
    costRow(cashByYear),
    ...cashRows(cashByYear, words),
    ...balanceRows(cashByYear, words),
  ])
  return {
    key: `years.${strategies.map((each) => each.strategy).join('.')}`,
    title: say('section.comparedYears', { starts }),
    before: [say('period.about', { starts, currency })],
    table: {
      heads: [say('head.item'), ...yearNames(periods, words), say('period.plan')],
      isNumber: [false, ...periods.years.map(() => true), true],
      rows,
    },
    after: partialNote(rows, words),
  }
}
