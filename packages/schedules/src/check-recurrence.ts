import { type Calendar, calendarOf } from './calendar.ts'
import { civilDay } from './civil-day.ts'
import { readCron } from './read-cron.ts'
import type { Recurrence } from './recurrence.ts'
import type { ScheduleProblem } from './schedule-problem.ts'
import { isZone } from './zone-offset.ts'

const SHORTEST_MINUTES = 15
const DAY_MINUTES = 24 * 60

/** From 1 January 2000: after 28 years dates and weekdays repeat, so a day that is not among these never comes. */
const CYCLE_START = 10_957
const CYCLE_DAYS = 28 * 365 + 7

/**
 * Everything that keeps a recurrence from becoming a schedule; empty when it may.
 *
 * How often it runs is a question to the calendar alone: that a change of the clocks may push two slots closer together
 * is nobody's fault. `shortestMinutes` is the least time between two slots.
 */
export function checkRecurrence(
  recurrence: Recurrence,
  zone: string,
  shortestMinutes = SHORTEST_MINUTES,
): readonly ScheduleProblem[] {
  const problems: ScheduleProblem[] = isZone(zone) ? [] : [{ code: 'ZONE_UNKNOWN', params: { zone } }]
  if (recurrence.every !== 'cron') return problems
  const fields = readCron(recurrence.expression)
  if (!('minute' in fields)) return [...problems, ...fields]

  const calendar = calendarOf(recurrence)
  const days = daysOfCycle(calendar)
  if (days.length === 0) return [...problems, { code: 'NEVER_RUNS', params: {} }]
  const minutes = shortestPause(calendar, days)
  if (minutes < shortestMinutes)
    problems.push({ code: 'TOO_OFTEN', params: { minutes, limit: shortestMinutes } })
  return problems
}

/** The days of a calendar in one cycle. */
function daysOfCycle({ hasDay }: Calendar): readonly number[] {
  return Array.from({ length: CYCLE_DAYS }, (_, n) => n).filter((n) => hasDay(civilDay(CYCLE_START + n)))
}

/** Minutes between two times of a calendar at the least: within a day, or over midnight if two days follow each other. */
function shortestPause({ hours, minutes }: Calendar, days: readonly number[]): number {
  const times = hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute))
  const [first = 0] = times
  const overMidnight = first + DAY_MINUTES - (times.at(-1) ?? 0)
  const within = times.slice(1).map((time, index) => time - (times[index] ?? 0))
  const hasNeighbours = days.some((day, index) => days[index + 1] === day + 1)
  return Math.min(...within, hasNeighbours ? overMidnight : DAY_MINUTES)
}
