import { calendarOf } from './calendar.ts'
import type { Recurrence } from './recurrence.ts'

/**
 * Whether a time that the clock shows twice, when it goes back, is run both times.
 *
 * So it is for "every so many hours" (`*`, a step, or all 24 in the hour field), and not for "at this time".
 */
export function runsInBothHours(recurrence: Recurrence): boolean {
  return calendarOf(recurrence).followsClock
}
