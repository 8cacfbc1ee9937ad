import type { Calendar } from './calendar.ts'
import { DAY_MS } from './civil-day.ts'
import { wallMatches } from './wall-matches.ts'
import { type ZoneChange, zoneChanges, zoneOffsetMs } from './zone-changes.ts'

/** Before, some clocks were ahead of UTC by odd seconds. */
const EARLIEST_INSTANT = Date.UTC(1973, 0, 1)
export const LATEST_INSTANT = Date.UTC(2200, 0, 1)
/** A change matters to the times it repeats; none repeats more than a day. */
const LOOK_BACK_MS = 3 * DAY_MS

/**
 * The slots of a calendar in a zone after an instant (exclusive) up to another (inclusive), in order, each once.
 *
 * Between two changes of the zone's clocks the offset is constant, and slots are found by the calendar alone. At a change
 * forwards, all fixed times that were skipped become one slot at the change; after a change backwards, fixed times begin
 * only where the clock has not been before. A calendar that follows the clock knows neither.
 */
export function* walkSlots(
  calendar: Calendar,
  zone: string,
  after: number,
  until: number,
): Generator<number, void> {
  const from = knownInstant(after) + 1
  const to = knownInstant(until) + 1
  let change: ZoneChange | undefined
  let start = from
  let offset = zoneOffsetMs(zone, from)
  for (const next of zoneChanges(zone, from - LOOK_BACK_MS, to - 1)) {
    if (next.at >= from) {
      yield* steadySlots(calendar, change, offset, start, next.at)
      start = next.at
      offset = next.after
    }
    change = next
  }
  yield* steadySlots(calendar, change, offset, start, to)
}

/** Slots while the offset stays the same, from an instant (inclusive) to another (exclusive); `change` began it. */
function* steadySlots(
  calendar: Calendar,
  change: ZoneChange | undefined,
  offset: number,
  start: number,
  end: number,
): Generator<number, void> {
  let wall = start + offset
  if (change !== undefined && !calendar.followsClock) {
    if (change.at === start && skipsAMatch(calendar, change)) {
      yield start
      wall += 1
    }
    if (change.after < change.before) wall = Math.max(wall, change.at + change.before)
  }
  for (const match of wallMatches(calendar, wall, end + offset)) yield match - offset
}

/** Whether a change of the clocks leaves out a time of the calendar. */
export function skipsAMatch(calendar: Calendar, { at, before, after }: ZoneChange): boolean {
  return wallMatches(calendar, at + before, at + after).next().done !== true
}

function knownInstant(at: number): number {
  if (!(at >= EARLIEST_INSTANT && at <= LATEST_INSTANT))
    throw new RangeError(
      `Slots are known from 1973 to 2199, not at ${Number.isNaN(at) ? 'an invalid date' : new Date(at).toISOString()}`,
    )
  return at
}
