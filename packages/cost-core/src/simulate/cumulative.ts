import type { RunBin } from './run-result-schema.ts'

/**
 * The curve of the share of the trials at or below a value: straight between its points, from 0 to 1.
 *
 * It is flat across a gap between bins and upright where a bin is one value. Empty when there are no trials.
 */
export function cumulative(
  bins: readonly RunBin[],
): readonly { readonly value: number; readonly share: number }[] {
  const all = bins.reduce((sum, { count }) => sum + count, 0)
  const points: { value: number; share: number }[] = []
  let below = 0
  for (const { low, high, count } of bins) {
    if (points.at(-1)?.value !== low) points.push({ value: low, share: below / all })
    below += count
    points.push({ value: high, share: below / all })
  }
  return points
}
