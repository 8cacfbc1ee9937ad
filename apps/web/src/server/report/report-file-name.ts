import { REPORT_FORMATS, type ReportFormat } from '@kilotoken/reports/sections'
import { planFileStem } from '../plan/plan-file-stem.ts'

export type ReportFile = {
  format: ReportFormat
  planName: string
  planVersion: number
  madeAt: Date
  zone: string
}

/** Plan, version and the day the report was made, as that day is called in the report's own time zone. */
export function reportFileName({ format, planName, planVersion, madeAt, zone }: ReportFile): string {
  return `${planFileStem(planName, planVersion)}-${civilDay(madeAt, zone)}.${REPORT_FORMATS[format].extension}`
}

/** The same in ASCII, for programs that read no other file name. */
export function plainReportFileName({ format, planVersion, madeAt, zone }: ReportFile): string {
  return `report-v${planVersion}-${civilDay(madeAt, zone)}.${REPORT_FORMATS[format].extension}`
}

function civilDay(instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
