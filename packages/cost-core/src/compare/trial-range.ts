/** Percentiles of the trials that have a number. `low` is the 5th, `high` the 95th. */
export interface TrialRange {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** The range of values over trials; undefined when no trial has a number. */
export function trialRange(values: ArrayLike<number>): TrialRange | undefined {
  const sorted = Float64Array.from(values)
    .filter((value) => value === value)
    .sort()
  if (sorted.length === 0) return undefined
  return { low: quantile(sorted, 0.05), middle: quantile(sorted, 0.5), high: quantile(sorted, 0.95) }
}

/** Between the two nearest of the sorted values; the value itself where they are equal, infinite ones too. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? below
  return below === above ? below : below + (at - Math.floor(at)) * (above - below)
}
