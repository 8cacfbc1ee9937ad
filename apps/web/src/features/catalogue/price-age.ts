/** How far a price can be trusted for its age alone. */
export type PriceAge = {
  level: 'fresh' | 'ageing' | 'stale'
  unit: 'day' | 'month' | 'year'
  /** Whole units gone by. */
  count: number
}

const DAY_MS = 86_400_000
const AGEING_DAYS = 30
const AGEING_DAYS_SPOT = 7
const STALE_DAYS = 90

/**
 * The age of a price on a day: ageing after 30 days (a spot price after 7), stale after 90.
 *
 * Months are of 30 days and years of 365: good for words, not for accounts. A date still to come counts as today.
 *
 * @unit both days ISO 8601, UTC
 */
export function priceAge(date: string, today: string, isSpot = false): PriceAge {
  const days = Math.max(0, Math.floor((Date.parse(today) - Date.parse(date)) / DAY_MS))
  const level =
    days > STALE_DAYS ? 'stale' : days > (isSpot ? AGEING_DAYS_SPOT : AGEING_DAYS) ? 'ageing' : 'fresh'
  if (days >= 365) return { level, unit: 'year', count: Math.floor(days / 365) }
  if (days >= 60) return { level, unit: 'month', count: Math.floor(days / 30) }
  return { level, unit: 'day', count: days }
}
