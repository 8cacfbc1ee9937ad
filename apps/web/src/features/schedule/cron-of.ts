import { readTime } from './read-schedule.ts'
import type { ScheduleText } from './schedule-text.ts'

/** The cron expression that says what the days and times of the form say; undefined where cron has no word for it. */
export function cronOf({ every, weekdays, monthDay, at }: ScheduleText): string | undefined {
  const time = readTime(at)
  if (time === undefined) return undefined
  const [hour, minute] = time.split(':').map(Number)
  switch (every) {
    case 'day':
      return `${minute} ${hour} * * *`
    case 'week':
      return weekdays.length === 0
        ? undefined
        : `${minute} ${hour} * * ${[...weekdays].sort((a, b) => a - b).join()}`
    case 'month':
      // Cron leaves out the months that lack the day.
      return monthDay === 'last' || monthDay > 28 ? undefined : `${minute} ${hour} ${monthDay} * *`
    case 'cron':
      return undefined
  }
}
