import type { Locale } from './locale.ts'
import { translate } from './translate.ts'

/** A recurrence as the schedules say it. A `cron` comes with `words`, in the reader's language. */
export interface RecurrenceWordsLike {
  readonly key: string
  readonly params: Readonly<Record<string, string | number | readonly number[]>>
}

export interface ScheduleZone {
  readonly zone: string
  /** Minutes ahead of UTC at the moment of reading. */
  readonly offset: number
}

/** When a schedule runs: `Every Monday and Thursday at 03:00, Berlin time (UTC+1 now)`. */
export function scheduleText(
  { key, params }: RecurrenceWordsLike,
  { zone, offset }: ScheduleZone,
  locale: Locale,
): string {
  const { days, expression = '', ...rest } = params
  const values: Record<string, string | number> = {
    words: String(expression),
    where: zone === 'UTC' || zone === 'Etc/UTC' ? 'utc' : 'place',
    place: placeText(zone, locale),
    offset: offsetText(offset),
  }
  for (const [name, value] of Object.entries(rest)) if (typeof value !== 'object') values[name] = value
  if (typeof days === 'object') values.days = weekdaysText(days, locale)
  return translate(locale, `app.scheduleWords.${key}`, values)
}

/** What is wrong with a schedule, and how to mend it. */
export function scheduleProblemText(
  { code, params }: { readonly code: string; readonly params: Readonly<Record<string, string | number>> },
  locale: Locale,
): string {
  return translate(locale, `app.scheduleWords.problems.${code}`, params)
}

/** Minutes ahead of UTC as hours, with a sign: `+1`, `+5:45`, `−3:30`. */
export function offsetText(offset: number): string {
  const size = Math.round(Math.abs(offset))
  const minutes = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  return `${offset < 0 ? '\u2212' : '+'}${Math.floor(size / 60)}${minutes}`
}

/** 1 January 2024 was a Monday. */
function weekdaysText(days: readonly number[], locale: Locale): string {
  const weekday = new Intl.DateTimeFormat(locale, {
    weekday: locale === 'zh-CN' ? 'short' : 'long',
    timeZone: 'UTC',
  })
  return new Intl.ListFormat(locale).format(days.map((day) => weekday.format(Date.UTC(2024, 0, day))))
}

/**
 * A zone by its place. English takes the city of its name, because the usual names of zones are unknown to most (`ET`);
 * Chinese has a name for every place, and the city would stand there in Latin letters.
 */
function placeText(zone: string, locale: Locale): string {
  if (locale === 'en') return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  const name = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')
  return name?.value ?? zone
}
