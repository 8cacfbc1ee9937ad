import { calendarOf } from './calendar.ts'
import type { Recurrence } from './recurrence.ts'
import { walkSlots } from './walk-slots.ts'

/**
 * The slots after an instant (exclusive) up to another (inclusive), the first `limit` of them.
 *
 * Cut anywhere, the parts together are the whole: no slot is lost or doubled between two calls.
 */
export function slotsBetween(
  recurrence: Recurrence,
  zone: string,
  after: Date,
  until: Date,
  limit: number,
): readonly Date[] {
  const found: Date[] = []
  if (limit <= 0) return found
  for (const slot of walkSlots(calendarOf(recurrence), zone, after.getTime(), until.getTime())) {
    found.push(new Date(slot))
    if (found.length >= limit) break
  }
  return found
}
