import { checkRecurrence, isZone, type Recurrence, type ScheduleProblem } from '@kilotoken/schedules'
import { readWish, type WishProblems } from '../report/read-wish.ts'
import type { ScheduleSettingsInput } from './schedule-rows.ts'
import type { ScheduleText } from './schedule-text.ts'

/** Which fields of the form cannot be read. */
export type ScheduleProblems = WishProblems & {
  name?: true
  weekdays?: true
  at?: true
  expression?: ScheduleProblem
  zone?: ScheduleProblem
}

/** Reads the whole form. */
export function readSchedule(
  text: ScheduleText,
): { settings: ScheduleSettingsInput } | { problems: ScheduleProblems } {
  const isReport = text.kind === 'report'
  const wish = readWish(isReport ? text : { ...text, isSimulated: true, formats: ['pdf'], recipients: '' })
  const when = readWhen(text)
  const name = text.name.trim()
  if ('problems' in wish || 'problems' in when || name === '')
    return {
      problems: {
        ...(name === '' && { name: true }),
        ...('problems' in wish && wish.problems),
        ...('problems' in when && when.problems),
      },
    }
  const { trials, seed, formats, recipients } = wish.wish
  const { scenario, zone, misfire, overlap } = text
  const all = {
    name,
    trials,
    seed,
    zone,
    misfire,
    overlap,
    recurrence: when.recurrence,
    ...(scenario && { scenario }),
  }
  return {
    settings: isReport
      ? { ...all, kind: 'report', report: { formats, locale: text.language, recipients } }
      : { ...all, kind: 'simulation' },
  }
}

/** Reads when it is to run: what the preview of the next times needs. */
export function readWhen(
  text: ScheduleText,
):
  | { recurrence: Recurrence }
  | { problems: Pick<ScheduleProblems, 'weekdays' | 'at' | 'expression' | 'zone'> } {
  const at = readTime(text.at)
  const isTimed = text.every !== 'cron'
  const isWithoutDays = text.every === 'week' && text.weekdays.length === 0
  const zone: ScheduleProblem | undefined = isZone(text.zone)
    ? undefined
    : { code: 'ZONE_UNKNOWN', params: { zone: text.zone } }
  const recurrence = recurrenceOf(text, at ?? '00:00')
  const expression = isTimed ? undefined : checkRecurrence(recurrence, 'UTC')[0]
  if ((isTimed && at === undefined) || isWithoutDays || zone !== undefined || expression !== undefined)
    return {
      problems: {
        ...(isTimed && at === undefined && { at: true }),
        ...(isWithoutDays && { weekdays: true }),
        ...(expression !== undefined && { expression }),
        ...(zone !== undefined && { zone }),
      },
    }
  return { recurrence }
}

/** A time of day as people type it, `6:00`, `0600` or `６：００`, as HH:MM; undefined for anything else. */
export function readTime(text: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2}):?(\d{2})$/u.exec(text.normalize('NFKC').trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}

function recurrenceOf({ every, weekdays, monthDay, expression }: ScheduleText, at: string): Recurrence {
  switch (every) {
    case 'day':
      return { every, at }
    case 'week':
      return { every, on: [...weekdays].sort((a, b) => a - b), at }
    case 'month':
      return { every, on: monthDay, at }
    case 'cron':
      return { every, expression: expression.normalize('NFKC').trim() }
  }
}
