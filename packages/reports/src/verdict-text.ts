import type { BudgetReport } from '@kilotoken/cost-core'
import { figureLine } from '@kilotoken/messages'
import type { ReportWords } from './report-words.ts'

/** The sentence above everything: which strategy costs least and by how much, or why that cannot be said. */
export function verdictText(report: BudgetReport, { locale, say, strategy, money }: ReportWords): string {
  const { summary, cheapest, gaps, about } = report
  const months = about.months.length
  const [first] = summary
  if (summary.length === 1 && first !== undefined)
    return 'absent' in first.total
      ? say('verdict.absent', { strategy: strategy(first.strategy), count: gaps.length })
      : say('verdict.only', {
          strategy: strategy(first.strategy),
          total: money(first.total.amount),
          months,
        })
  const own = summary.find((each) => each.strategy === cheapest)
  if (own === undefined || 'absent' in own.total)
    return gaps.length === 0 ? say('verdict.tied') : say('verdict.unknown', { count: gaps.length })
  const total = money(own.total.amount)
  if (own.isBase || own.difference === null || 'absent' in own.difference || own.change === null)
    return say('verdict.base', { strategy: strategy(own.strategy), total, months })
  return say('verdict.cheapest', {
    strategy: strategy(own.strategy),
    base: strategy(about.baseStrategy),
    total,
    months,
    difference: money(own.difference.amount.replace('-', '')),
    percent: figureLine(Math.abs(own.change) * 100, '%', locale, 'short'),
  })
}
