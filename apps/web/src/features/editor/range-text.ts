import { figureText, type Locale, withUnit } from '@kilotoken/messages'

/** The ends of a range with the unit said once: `6`, `9 request/user/day`. A per cent sign belongs to both. */
export function rangeText(
  { low, high, unit }: { low: number; high: number; unit: string },
  locale: Locale,
): { low: string; high: string } {
  const ends = (style: 'short' | 'full') =>
    [figureText(low, unit, locale, style), figureText(high, unit, locale, style)] as const
  const [first, last] = ends('short')
  // Seven cents and fifteen hundredths of a dollar: a unit that is said once has to be the unit of both.
  const [from, to] = first.unit === last.unit ? [first, last] : ends('full')
  return {
    low: unit === '%' ? withUnit(from.value, from.unit) : from.value,
    high: withUnit(to.value, to.unit),
  }
}
