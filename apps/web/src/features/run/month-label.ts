/** A month of a plan in words, by its number from 0: `Jan 2027`. @throws RangeError for a start that is no month */
export function monthLabel(start: string, index: number, locale: string): string {
  const [year = Number.NaN, month = Number.NaN] = start.split('-').map(Number)
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1 + index),
  )
}
