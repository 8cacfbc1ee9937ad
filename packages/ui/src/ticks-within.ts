import { roundStep } from './round-step.ts'

/** Round values from `low` to `high`, at most nine: for an axis that ends where its data ends. */
export function ticksWithin(low: number, high: number): number[] {
  if (!(high > low)) return []
  const step = roundStep(high - low, 7)
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}
