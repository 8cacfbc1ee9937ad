import type { CivilDay } from './civil-day.ts'
import { type CronFields, readCron } from './read-cron.ts'
import type { Recurrence } from './recurrence.ts'
import { ScheduleError } from './schedule-error.ts'

/** A recurrence as days and times of day, still without a zone. */
export interface Calendar {
  readonly hasDay: (day: CivilDay) => boolean
  /** Hours and minutes, both rising; every hour goes with every minute. */
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  /**
   * Means "every so many hours" and not "at this time": runs whenever the clock shows a matching time, so in both
   * repeated hours when clocks go back, and not at all for a time they skip.
   */
  readonly followsClock: boolean
}

/** The calendar of a recurrence. Throws a ScheduleError for a cron expression that cannot be read. */
export function calendarOf(recurrence: Recurrence): Calendar {
  if (recurrence.every === 'cron') {
    const fields = readCron(recurrence.expression)
    if ('minute' in fields) return cronCalendar(fields)
    const [problem] = fields
    throw new ScheduleError(problem ?? { code: 'CRON_FIELD_COUNT', params: { count: 0 } })
  }
  return {
    hasDay: (day) => hasDay(recurrence, day),
    hours: [Number(recurrence.at.slice(0, 2))],
    minutes: [Number(recurrence.at.slice(3))],
    followsClock: false,
  }
}

function hasDay(
  recurrence: Exclude<Recurrence, { every: 'cron' }>,
  { day, daysInMonth, weekday }: CivilDay,
): boolean {
  switch (recurrence.every) {
    case 'day':
      return true
    case 'week':
      return recurrence.on.includes(weekday)
    case 'month':
      return day === (recurrence.on === 'last' ? daysInMonth : Math.min(recurrence.on, daysInMonth))
  }
}

/** When both the day of the month and the weekday are restricted, either will do. */
function cronCalendar({ minute, hour, dayOfMonth, month, dayOfWeek }: CronFields): Calendar {
  const months = new Set(month.values)
  const days = new Set(dayOfMonth.values)
  const weekdays = new Set(dayOfWeek.values)
  const either = dayOfMonth.text !== '*' && dayOfWeek.text !== '*'
  return {
    hasDay: (civil) => {
      if (!months.has(civil.month)) return false
      const byDay = days.has(civil.day)
      const byWeekday = weekdays.has(civil.weekday)
      return either ? byDay || byWeekday : byDay && byWeekday
    },
    hours: hour.values,
    minutes: minute.values,
    followsClock: hour.values.length === 24 || (/[*/]/u.test(hour.text) && hour.values.length > 1),
  }
}
