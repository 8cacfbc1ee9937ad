import type { CashTable, Periods, StrategyPeriods } from '@kilotoken/cost-core'
import { labelText } from '@kilotoken/messages'
import type { AmountWords } from '../amount-words.ts'
import { closingText } from './closing-text.ts'
import { partialNote } from './partial-note.ts'
import type { ReportSection, SectionRow } from './report-section.ts'
import { yearNames } from './year-names.ts'

/**
 * A strategy by fiscal year, years across: its cost by line, its cash, how far cash is ahead, and in which balances that
 * stands.
 */
export function yearSection(
  { strategy: key, years, cashByYear }: StrategyPeriods,
  periods: Periods,
  words: AmountWords,
): ReportSection {
  const { say, strategy, line, amount, currency } = words
  const starts = String(periods.fiscalYearStarts)
  const rows: SectionRow[] = [
    ...years.lines.map((own) => ({
      kind: 'plain' as const,
      cells: [line(own.line), ...own.years.map(amount), amount(own.total)],
    })),
    { kind: 'total', cells: [say('period.cost'), ...years.yearTotals.map(amount), amount(years.total)] },
    ...cashRows(cashByYear, words),
    ...balanceRows(cashByYear, words),
  ]
  return {
    key: `years.${key}`,
    title: say('section.years', { strategy: strategy(key), starts }),
    before: [say('period.about', { starts, currency })],
    table: {
      heads: [say('head.item'), ...yearNames(periods, words), say('period.plan')],
      isNumber: [false, ...periods.years.map(() => true), true],
      rows,
    },
    after: [...closingText(cashByYear, words), ...partialNote(rows, words)],
  }
}

/** Cash beneath the cost it stands beside, and by how much it is ahead. */
export function cashRows(
  { cash, difference, ahead, total }: CashTable,
  { say, amount }: AmountWords,
): readonly SectionRow[] {
  return [
    { kind: 'plain', cells: [say('period.cash'), ...cash.map(amount), amount(total.cash)] },
    {
      kind: 'plain',
      cells: [say('period.difference'), ...difference.map(amount), amount(total.difference)],
    },
    { kind: 'strong', cells: [say('period.ahead'), ...ahead.map(amount), ''] },
  ]
}

/** The balances that cash ahead stands in, none where nothing is paid ahead or owed. */
export function balanceRows(
  { balances }: CashTable,
  { say, amount, locale }: AmountWords,
): readonly SectionRow[] {
  if (balances.length === 0) return []
  return [
    { kind: 'muted', cells: [say('period.balances')] },
    ...balances.map(({ label, amounts }) => ({
      kind: 'part' as const,
      cells: [labelText(label, locale), ...amounts.map(amount), ''],
    })),
  ]
}
