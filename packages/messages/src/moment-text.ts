/**
 * An instant on the clock of a time zone, with the zone and its distance to UTC: `2026-11-29 17:00 Asia/Shanghai
 * (UTC+08:00)`. The same in every language, so that two readers can compare two reports.
 *
 * @throws RangeError for an unknown zone or an instant that is none
 */
export function momentText(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  const clock = `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
  if (zone === 'UTC') return `${clock} UTC`
  return `${clock} ${zone} (${part('timeZoneName').replace('GMT', 'UTC')})`
}
