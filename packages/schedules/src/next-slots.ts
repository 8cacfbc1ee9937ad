import { calendarOf } from './calendar.ts'
import { DAY_MS } from './civil-day.ts'
import type { Recurrence } from './recurrence.ts'
import { LATEST_INSTANT, walkSlots } from './walk-slots.ts'

/** Eight years: that far apart is 29 February around 2100. No slot is looked for beyond. */
export const HORIZON_DAYS = 8 * 366

/**
 * The next slots strictly after an instant; fewer than asked for if one does not come within eight years of the one
 * before.
 *
 * A slot is an instant on a whole minute. Throws a ScheduleError for what `checkRecurrence` cannot read.
 */
export function nextSlots(recurrence: Recurrence, zone: string, after: Date, count: number): readonly Date[] {
  const calendar = calendarOf(recurrence)
  const found: Date[] = []
  let at = after.getTime()
  while (found.length < count) {
    const slot = walkSlots(calendar, zone, at, Math.min(at + HORIZON_DAYS * DAY_MS, LATEST_INSTANT)).next()
    if (slot.done === true) return found
    found.push(new Date(slot.value))
    at = slot.value
  }
  return found
}
