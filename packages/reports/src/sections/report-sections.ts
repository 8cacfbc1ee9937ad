import type { BudgetReport } from '@kilotoken/cost-core'
import type { ReportWords } from '../report-words.ts'
import { assumptionSection } from './assumption-section.ts'
import { cashSection } from './cash-section.ts'
import { gapSection } from './gap-section.ts'
import { methodSection } from './method-section.ts'
import { monthSection } from './month-section.ts'
import { noteSection } from './note-section.ts'
import type { ReportSection } from './report-section.ts'
import { sideBySideSections } from './side-by-side-sections.ts'
import { summarySection } from './summary-section.ts'
import { uncertaintySection } from './uncertainty-section.ts'
import { yearSection } from './year-section.ts'

/** The whole report as it is read, part after part. */
export function reportSections(report: BudgetReport, words: ReportWords): readonly ReportSection[] {
  return [
    summarySection(report, words),
    ...gapSection(report, words),
    ...uncertaintySection(report, words),
    ...sideBySideSections('byWorkload', report, words),
    ...sideBySideSections('byGroup', report, words),
    ...sideBySideSections('byLine', report, words),
    ...report.periods.map((periods) => yearSection(periods, report.about, words)),
    ...report.monthly.flatMap((tables) => [
      monthSection('byLine', tables, report, words),
      monthSection('byWorkload', tables, report, words),
    ]),
    ...report.periods.map((periods) => cashSection(periods, report.about, words)),
    noteSection(words),
    assumptionSection('assumptions', report, words),
    assumptionSection('definitions', report, words),
    methodSection(report, words),
  ]
}
