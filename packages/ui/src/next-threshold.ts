export type ThresholdRange = { readonly low: number; readonly high: number; readonly step: number }

const STEPS = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['PageUp', 10],
  ['PageDown', -10],
])

/**
 * Where a key takes a threshold; undefined for a key that is none of its own.
 *
 * Lands on whole steps, so that a value dragged to somewhere in between comes back to round numbers.
 */
export function nextThreshold(
  key: string,
  value: number,
  { low, high, step }: ThresholdRange,
): number | undefined {
  if (key === 'Home') return low
  if (key === 'End') return high
  const steps = STEPS.get(key)
  if (steps === undefined) return undefined
  const at = value / step
  const from = steps > 0 ? Math.floor(at + 1e-9) : Math.ceil(at - 1e-9)
  return Math.min(high, Math.max(low, Number(((from + steps) * step).toPrecision(12))))
}
