export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

/** A day of the calendar, without a zone. */
export interface CivilDay {
  readonly month: number
  readonly day: number
  readonly daysInMonth: number
  /** Monday 1 to Sunday 7. */
  readonly weekday: number
}

/** The day this many days after 1 January 1970. */
export function civilDay(epochDay: number): CivilDay {
  const date = new Date(epochDay * DAY_MS)
  const month = date.getUTCMonth() + 1
  return {
    month,
    day: date.getUTCDate(),
    daysInMonth: new Date(Date.UTC(date.getUTCFullYear(), month, 0)).getUTCDate(),
    weekday: ((((epochDay + 3) % 7) + 7) % 7) + 1,
  }
}
