import type { BudgetReport } from '@kilotoken/cost-core'
import { labelText } from '@kilotoken/messages'
import type { ReportWords } from './report-words.ts'

/** The plan's name and its version, as they head every page. */
export function reportHeading({ about }: BudgetReport, { locale, say }: ReportWords): string {
  return say('heading', {
    plan: labelText(about.planName, locale),
    version: about.planVersion ?? 'none',
  })
}
