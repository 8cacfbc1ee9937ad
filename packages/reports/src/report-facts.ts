import type { BudgetReport } from '@kilotoken/cost-core'
import { labelText } from '@kilotoken/messages'
import type { ReportWords } from './report-words.ts'
import { runValues } from './run-values.ts'

/** What the report is of and how it was made, as pairs of name and value. */
export function reportFacts(
  { about, uncertainty }: BudgetReport,
  { locale, say, group, currency, generated }: ReportWords,
): readonly (readonly [name: string, value: string])[] {
  const groups = (isCounted: boolean) => {
    const own = about.factors.filter((factor) => factor.isCounted === isCounted)
    return own.length === 0
      ? say('about.nothing')
      : own.map((factor) => group(factor.group)).join(say('row.listSeparator'))
  }
  return [
    [say('about.plan'), labelText(about.planName, locale)],
    [say('about.version'), about.planVersion === null ? say('about.noVersion') : String(about.planVersion)],
    [
      say('about.scenario'),
      about.scenario === null ? say('about.asItStands') : labelText(about.scenario.label, locale),
    ],
    [say('about.currency'), say('about.currencyValue', { currency })],
    [
      say('about.period'),
      say('about.periodValue', {
        from: about.months[0] ?? '',
        to: about.months.at(-1) ?? '',
        months: about.months.length,
      }),
    ],
    [say('about.counted'), groups(true)],
    [say('about.notCounted'), groups(false)],
    [say('about.book'), say('about.bookValue', { version: about.book.version, date: about.book.date })],
    [say('about.engine'), about.engine],
    [say('about.generated'), generated],
    ...(uncertainty === null
      ? []
      : [[say('about.run'), say('about.runValue', runValues(uncertainty))] as const]),
  ]
}
