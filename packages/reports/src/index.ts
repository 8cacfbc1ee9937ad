export { renderReport } from './render-report.ts'
export { REPORT_FORMATS, type ReportFormat } from './report-format.ts'
