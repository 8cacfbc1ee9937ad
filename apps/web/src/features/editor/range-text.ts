import { figureText, type Locale, withUnit } from '@kilotoken/messages'

/** The ends of a range with the unit said once: `6`, `9 request/user/day`. A per cent sign belongs to both. */
export function rangeText(
  { low, high, unit }: { low: number; high: number; unit: string },
  locale: Locale,
): { low: string; high: string } {
  const [first, last] = [low, high].map((value) => figureText(value, unit, locale, 'short'))
  if (first === undefined || last === undefined) return { low: '', high: '' }
  return {
    low: unit === '%' ? withUnit(first.value, first.unit) : first.value,
    high: withUnit(last.value, last.unit),
  }
}
