import type { BudgetReport } from '@kilotoken/cost-core'
import { figureText, labelText, tokensText, unitText } from '@kilotoken/messages'
import type { ReportWords } from '../report-words.ts'
import type { ReportSection } from './report-section.ts'

/** The formulas that the totals are made with, inputs before what is made of them, and what was drawn together. */
export function methodSection(
  { method, uncertainty }: BudgetReport,
  { say, locale, names }: ReportWords,
): ReportSection {
  return {
    key: 'method',
    title: say('section.method'),
    before: [],
    table: {
      heads: [say('head.figure'), say('head.formula'), say('head.unit')],
      isNumber: [false, false, false],
      rows: method.map(({ label, words, unit }) => ({
        kind: 'plain',
        cells: [labelText(label, locale), tokensText(words, locale, names), unitText(unit, locale)],
      })),
    },
    after: (uncertainty?.correlations ?? []).map(({ one, other, rho, spearman }) =>
      say('note.correlation', {
        one,
        other,
        rho: figureText(rho, '', locale).value,
        spearman: figureText(spearman, '', locale).value,
      }),
    ),
  }
}
