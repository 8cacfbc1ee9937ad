import type { ThresholdRange } from './next-threshold.ts'

/** The threshold at a share of the axis, on the nearest whole step inside it. */
export function thresholdAt(share: number, { low, high, step }: ThresholdRange): number {
  const nearest = Number((Math.round((low + share * (high - low)) / step) * step).toPrecision(12))
  return Math.min(high, Math.max(low, nearest))
}
