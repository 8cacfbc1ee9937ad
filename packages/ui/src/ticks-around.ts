import { axisTicks } from './axis-ticks.ts'
import { roundStep } from './round-step.ts'

/**
 * Round values from the last one at or below `low` to the first one at or above `high`: the ends of an axis.
 *
 * For an axis that starts at 0 the same as `axisTicks`. One value makes an axis of its own height around it.
 */
export function ticksAround(low: number, high: number): number[] {
  if (low === 0) return axisTicks(high)
  if (!(high > low)) return low === high ? ticksAround(low - Math.abs(low) / 2, low + Math.abs(low) / 2) : [0]
  const step = roundStep(high - low, 4)
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}
