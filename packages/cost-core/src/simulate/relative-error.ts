/** A standard error as a share of what it is of: how well a percentile is known. Undefined where there is no such share. */
export function relativeError(value: number | null, standardError: number | null): number | undefined {
  if (value === null || standardError === null || value === 0) return undefined
  return standardError / Math.abs(value)
}
