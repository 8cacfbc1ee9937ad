import type { Calendar } from './calendar.ts'
import { civilDay, DAY_MS, MINUTE_MS } from './civil-day.ts'

/**
 * Times at which a calendar matches, in order, from the first (inclusive) to the last (exclusive).
 *
 * Clock readings, not instants: milliseconds that the clock would be ahead of 1 January 1970 if it never changed.
 */
export function* wallMatches(calendar: Calendar, from: number, to: number): Generator<number, void> {
  for (let day = Math.floor(from / DAY_MS); day * DAY_MS < to; day++) {
    if (!calendar.hasDay(civilDay(day))) continue
    for (const hour of calendar.hours)
      for (const minute of calendar.minutes) {
        const wall = day * DAY_MS + (hour * 60 + minute) * MINUTE_MS
        if (wall >= to) return
        if (wall >= from) yield wall
      }
  }
}
