import type { Locale } from '@kilotoken/messages'
import type { Recurrence } from '@kilotoken/schedules'
import type { WishText } from '../report/read-wish.ts'
import type { ScheduleView } from './schedule-rows.ts'

/** A schedule as its form has it: what is typed, readable or not. */
export type ScheduleText = WishText & {
  name: string
  kind: 'simulation' | 'report'
  scenario: string | undefined
  language: Locale
  every: Recurrence['every']
  weekdays: readonly number[]
  monthDay: number | 'last'
  at: string
  expression: string
  zone: string
  misfire: 'skip' | 'run_once'
  overlap: 'skip' | 'queue'
}

/** What a new schedule begins with: the report of the first of each month. */
export function firstScheduleText(language: Locale, zone: string): ScheduleText {
  return {
    name: '',
    kind: 'report',
    scenario: undefined,
    language,
    isSimulated: false,
    trials: '10000',
    seed: '1',
    formats: ['pdf', 'xlsx'],
    recipients: '',
    every: 'month',
    weekdays: [1],
    monthDay: 1,
    at: '06:00',
    expression: '',
    zone,
    misfire: 'run_once',
    overlap: 'skip',
  }
}

/** A schedule that is there as text to change. What its kind has no use for is as in a new one. */
export function scheduleTextOf(schedule: ScheduleView, locale: Locale): ScheduleText {
  const { name, kind, scenario, trials, seed, report, recurrence, zone, misfire, overlap } = schedule
  const first = firstScheduleText(report?.locale ?? locale, zone)
  return {
    ...first,
    name,
    kind,
    scenario: scenario ?? undefined,
    isSimulated: trials > 0,
    trials: trials > 0 ? String(trials) : first.trials,
    seed: String(seed),
    ...(report !== null && { formats: report.formats, recipients: report.recipients.join('\n') }),
    ...recurrenceText(recurrence),
    misfire,
    overlap,
  }
}

function recurrenceText(recurrence: Recurrence): Partial<ScheduleText> {
  switch (recurrence.every) {
    case 'day':
      return { every: 'day', at: recurrence.at }
    case 'week':
      return { every: 'week', weekdays: recurrence.on, at: recurrence.at }
    case 'month':
      return { every: 'month', monthDay: recurrence.on, at: recurrence.at }
    case 'cron':
      return { every: 'cron', expression: recurrence.expression }
  }
}
