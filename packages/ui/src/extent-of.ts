import type { Stretch } from './linear-scale.ts'

/** From the lowest to the highest of the values that are numbers; 0 to 0 where none is. */
export function extentOf(values: readonly (number | undefined)[]): Stretch {
  const known = values.filter((value) => value !== undefined && Number.isFinite(value))
  return known.reduce<Stretch>(
    ([low, high], value) => [Math.min(low, value ?? low), Math.max(high, value ?? high)],
    [known[0] ?? 0, known[0] ?? 0],
  )
}
