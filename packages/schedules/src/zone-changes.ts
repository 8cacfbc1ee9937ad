import { DAY_MS, MINUTE_MS } from './civil-day.ts'
import { zoneOffset } from './zone-offset.ts'

/** The instant from which a zone's clocks differ, and how far they were and are ahead of UTC. All in milliseconds. */
export interface ZoneChange {
  readonly at: number
  readonly before: number
  readonly after: number
}

const MOST_KEPT = 5000
const years = new Map<string, readonly ZoneChange[]>()

/** Changes of a zone's clocks from one instant (exclusive) to another (inclusive), in order; years are read as needed. */
export function* zoneChanges(zone: string, from: number, to: number): Generator<ZoneChange, void> {
  for (let year = yearOf(from); year <= yearOf(to); year++)
    for (const change of changesOfYear(zone, year)) if (change.at > from && change.at <= to) yield change
}

export function zoneOffsetMs(zone: string, at: number): number {
  return zoneOffset(zone, new Date(at)) * MINUTE_MS
}

/** Changes within a year of UTC, its first instant included and that of the next left out. */
function changesOfYear(zone: string, year: number): readonly ZoneChange[] {
  const key = `${zone} ${year}`
  const kept = years.get(key)
  if (kept !== undefined) return kept
  const found: ZoneChange[] = []
  const end = Date.UTC(year + 1, 0, 1)
  let before = zoneOffsetMs(zone, Date.UTC(year, 0, 1) - MINUTE_MS)
  for (let day = Date.UTC(year, 0, 1) - MINUTE_MS; day < end - MINUTE_MS; day += DAY_MS) {
    const after = zoneOffsetMs(zone, day + DAY_MS)
    if (after !== before) found.push({ at: changeBetween(zone, day, day + DAY_MS, before), before, after })
    before = after
  }
  if (years.size >= MOST_KEPT) years.clear()
  years.set(key, found)
  return found
}

/** The minute of the change in a day that has one: no zone changes twice within a day. */
function changeBetween(zone: string, from: number, to: number, before: number): number {
  let last = from / MINUTE_MS
  let first = to / MINUTE_MS
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2)
    if (zoneOffsetMs(zone, middle * MINUTE_MS) === before) last = middle
    else first = middle
  }
  return first * MINUTE_MS
}

function yearOf(at: number): number {
  return new Date(at).getUTCFullYear()
}
