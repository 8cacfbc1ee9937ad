import type { BudgetReport } from '@kilotoken/cost-core'
import type { Locale } from '@kilotoken/messages'
import { reportCsv } from './csv/report-csv.ts'
import { reportJson } from './json/report-json.ts'
import { reportMarkdown } from './markdown/report-markdown.ts'
import { reportPdf } from './pdf/report-pdf.ts'
import type { ReportFormat } from './report-format.ts'
import { type ReportWords, reportWords } from './report-words.ts'
import { reportWorkbook } from './xlsx/report-workbook.ts'

type Renderer = (report: BudgetReport, words: ReportWords) => string | Promise<Uint8Array>

const RENDERERS: { readonly [F in ReportFormat]: Renderer } = {
  pdf: reportPdf,
  xlsx: reportWorkbook,
  csv: reportCsv,
  json: reportJson,
  md: reportMarkdown,
}

/**
 * A report as a file. All formats are made of the same object, so their totals are the same to the cent; the same
 * object gives the same bytes.
 *
 * @throws RangeError for a time zone nobody knows
 */
export async function renderReport(
  report: BudgetReport,
  { format, locale }: { readonly format: ReportFormat; readonly locale: Locale },
): Promise<Uint8Array> {
  const rendered = await RENDERERS[format](report, reportWords(report, locale))
  return typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered
}
