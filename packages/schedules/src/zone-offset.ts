import { MINUTE_MS } from './civil-day.ts'
import { ScheduleError } from './schedule-error.ts'

const MOST_KEPT = 1000
const formats = new Map<string, Intl.DateTimeFormat>()

/** How far the clocks of a zone are ahead of UTC at an instant, in minutes. Throws a ScheduleError for no such zone. */
export function zoneOffset(zone: string, at: Date): number {
  const wall: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of zoneFormat(zone).formatToParts(at)) wall[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = wall
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  return (shown - Math.floor(at.getTime() / 1000) * 1000) / MINUTE_MS
}

/** Whether there is such an IANA zone. Offsets such as `+01:00`, which browsers take as well, are not zones. */
export function isZone(zone: string): boolean {
  if (!/^[a-z]/iu.test(zone)) return false
  try {
    zoneFormat(zone)
    return true
  } catch (error) {
    if (error instanceof ScheduleError) return false
    throw error
  }
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone)
  if (kept !== undefined) return kept
  if (formats.size >= MOST_KEPT) formats.clear()
  try {
    const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
    return format
  } catch {
    throw new ScheduleError({ code: 'ZONE_UNKNOWN', params: { zone } })
  }
}
