import type { BudgetReport, ReportAssumption } from '@kilotoken/cost-core'
import { figureLine, labelText, noteText } from '@kilotoken/messages'
import type { ReportWords } from '../report-words.ts'
import type { ReportSection } from './report-section.ts'

/** Every input, or every definition, with its value and where that is from. */
export function assumptionSection(
  key: 'assumptions' | 'definitions',
  report: BudgetReport,
  words: ReportWords,
): ReportSection {
  const { say, locale } = words
  return {
    key,
    title: say(`section.${key}`),
    before: [],
    table: {
      heads: [
        say('head.input'),
        say('head.belongsTo'),
        say('head.value'),
        say('head.known'),
        say('head.source'),
      ],
      isNumber: [false, false, false, false, false],
      rows: report[key].map((each) => ({
        kind: 'plain',
        cells: [
          labelText(each.label, locale),
          words.belongsTo(each.context),
          assumptionValue(each, words),
          each.evidence === null
            ? labelText({ key: `role.${each.role}` }, locale)
            : labelText({ key: `evidence.${each.evidence}` }, locale),
          sourceText(each, words),
        ],
      })),
    },
    after: [],
  }
}

function assumptionValue({ value, unit, range }: ReportAssumption, { say, locale }: ReportWords): string {
  if (value === null) return say('row.unknownValue')
  if (range === undefined) return figureLine(value, unit, locale)
  return say('row.range', {
    value: figureLine(value, unit, locale),
    low: figureLine(range.p5, unit, locale),
    high: figureLine(range.p95, unit, locale),
    shape: range.shape,
  })
}

/** Source and date, the address, the note: each on its line. */
function sourceText({ source, date, url, note }: ReportAssumption, { say, locale }: ReportWords): string {
  const origin =
    source !== undefined && date !== undefined ? say('row.dated', { source, date }) : (source ?? date)
  return [origin, url, note === undefined ? undefined : noteText(note, locale)]
    .filter((part) => part !== undefined)
    .join('\n')
}
