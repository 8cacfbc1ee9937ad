import { columnTotals } from './column-totals.ts'
import type { CompareColumn } from './compare-column.ts'
import { type FlipPoint, volumeGrid } from './crossover.ts'
import { type TrialRange, trialRange } from './trial-range.ts'
import type { VolumeDriver } from './volume-drivers.ts'

/** Where a flip point lies, draw by draw. An end beyond the volumes that were looked at is null. */
export interface FlipRange {
  readonly low: number | null
  readonly high: number | null
}

/** The ranges around a crossover, at fewer volumes than its lines. */
export interface CrossoverRanges {
  readonly multipliers: readonly number[]
  readonly totals: ReadonlyMap<string, readonly (TrialRange | undefined)[]>
  /** In the order of the flip points. */
  readonly flips: readonly (FlipRange | undefined)[]
}

/**
 * Simulates the columns at nine volumes with the same draws, so that each trial is a line of its own and crosses at a
 * volume of its own. Yields the share of the work that is done.
 */
export function* crossoverRanges(
  columns: readonly CompareColumn[],
  driver: VolumeDriver,
  flips: readonly FlipPoint[],
  run: { readonly seed: number; readonly trials: number },
): Generator<number, CrossoverRanges> {
  const multipliers = volumeGrid(3)
  const points: ReadonlyMap<string, Float64Array>[] = []
  for (const [index, multiplier] of multipliers.entries()) {
    const scales = new Map(driver.paths.map((path) => [path, multiplier]))
    const work = columnTotals(columns, { ...run, scales })
    let step = work.next()
    while (step.done !== true) {
      yield (index + step.value) / multipliers.length
      step = work.next()
    }
    points.push(step.value)
  }
  const lineOf = (key: string, trial: number) => points.map((point) => point.get(key)?.[trial] ?? Number.NaN)
  return {
    multipliers,
    totals: new Map(columns.map(({ key }) => [key, points.map((point) => trialRange(point.get(key) ?? []))])),
    flips: flips.map(({ from, to }) => {
      const crossings = Float64Array.from({ length: run.trials }, (_, trial) =>
        crossing(multipliers, lineOf(from, trial), lineOf(to, trial)),
      )
      const range = trialRange(crossings)
      return range && { low: finite(range.low), high: finite(range.high) }
    }),
  }
}

/**
 * The volume from which `to` is the cheaper of two lines, straight between the points of the grid. Minus infinity when
 * it always was, infinity when it never is, NaN when a line has a hole.
 */
function crossing(multipliers: readonly number[], from: readonly number[], to: readonly number[]): number {
  const lead = from.map((value, index) => value - (to[index] ?? Number.NaN))
  if (lead.some((value) => value !== value)) return Number.NaN
  const index = lead.findIndex((value) => value >= 0)
  if (index === -1) return Number.POSITIVE_INFINITY
  if (index === 0) return Number.NEGATIVE_INFINITY
  const before = lead[index - 1] ?? 0
  const after = lead[index] ?? 0
  const low = multipliers[index - 1] ?? 1
  const high = multipliers[index] ?? 1
  return low + ((high - low) * -before) / (after - before)
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
