import { median } from '../quantity/distribution.ts'
import { evaluate } from '../readings/evaluate.ts'
import { findNode, wholeUnit, wholeValue } from '../readings/figure.ts'
import { fromBase } from '../units/unit.ts'
import { leafScales } from './column-totals.ts'
import type { CompareColumn } from './compare-column.ts'
import { monthsPerAmount } from './comparison-basis.ts'
import { type Found, firstChange } from './first-change.ts'
import type { VolumeDriver } from './volume-drivers.ts'

/** Where the cheapest column changes: below `at` it is `from`, above it `to`. */
export interface FlipPoint {
  /** How many times today's volume. */
  readonly at: number
  readonly from: string
  readonly to: string
}

/** The total of every column as the volume grows, at the middle of every range. A total that cannot be had is null. */
export interface Crossover {
  readonly multipliers: readonly number[]
  readonly totals: ReadonlyMap<string, readonly (number | null)[]>
  readonly flips: readonly FlipPoint[]
  /** Whether any total hangs on the volume at all: that of a fixed fleet does not. */
  readonly isMoved: boolean
}

/** Steps an octave either side of today, over three octaves: an eighth to eight times. Today is the middle one, exactly. */
const OCTAVES = 3
const STEPS_PER_OCTAVE = 4

/** Multiples of today's volume, evenly spaced by ratio; `every` leaves only each so-manyth of them. */
export function volumeGrid(every = 1): readonly number[] {
  const step = Math.sqrt(Math.sqrt(2))
  const grid = Array.from({ length: 2 * OCTAVES * STEPS_PER_OCTAVE + 1 }, (_, index) => {
    let value = 2 ** (Math.floor(index / STEPS_PER_OCTAVE) - OCTAVES)
    for (let i = 0; i < index % STEPS_PER_OCTAVE; i++) value *= step
    return value
  })
  return grid.filter((_, index) => index % every === 0)
}

/**
 * Works out every column at every volume, and the volumes at which the cheapest changes. What else grows with the
 * volume grows by the plan's own formulas, in whole servers where they are bought whole. Yields the share that is done,
 * after every volume.
 */
export function* crossover(
  columns: readonly CompareColumn[],
  driver: VolumeDriver,
  multipliers: readonly number[] = volumeGrid(),
): Generator<number, Crossover> {
  const points: ReadonlyMap<string, number>[] = []
  for (const multiplier of multipliers) {
    points.push(totalsAt(columns, driver, multiplier))
    yield points.length / multipliers.length
  }
  const totals = new Map(
    columns.map(({ key }) => [
      key,
      points.map((point) => {
        const value = point.get(key) ?? Number.NaN
        return Number.isFinite(value) ? value : null
      }),
    ]),
  )
  const flips: FlipPoint[] = []
  for (let i = 1; i < multipliers.length; i++) {
    const [low, high] = [i - 1, i].map((at) => ({
      at: multipliers[at] ?? 1,
      is: cheapestOf(points[at]),
    }))
    if (low !== undefined && high !== undefined)
      flips.push(...(yield* flipsBetween(columns, driver, low, high)))
  }
  const isMoved = [...totals.values()].some((series) => series.some((value) => value !== series[0]))
  return { multipliers, totals, flips, isMoved }
}

/** The totals with the driver at a multiple of its middle; NaN for a column without one, or that leaves something out. */
function totalsAt(
  columns: readonly CompareColumn[],
  { paths }: VolumeDriver,
  multiplier: number,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>()
  const scales = new Map(paths.map((path) => [path, multiplier]))
  for (const graph of new Set(columns.map(({ compiled }) => compiled.graph))) {
    const overrides = new Map<number, number>()
    for (const [index, scale] of leafScales(graph, scales)) {
      const node = graph.nodes[index]
      if (node?.kind === 'leaf' && node.quantity !== undefined)
        overrides.set(index, scale * median(node.quantity.distribution))
    }
    const evaluation = evaluate(graph, overrides)
    for (const column of columns.filter(({ compiled }) => compiled.graph === graph)) {
      const node = findNode(graph, `${column.strategy}.total.cost`)
      const isWhole = evaluation.incomplete[node.index] === undefined
      const whole = isWhole ? fromBase(wholeValue(evaluation, node.index), wholeUnit(node)) : Number.NaN
      totals.set(column.key, whole / monthsPerAmount(columns, column))
    }
  }
  return totals
}

/** The cheapest column that has a total; of equal ones the first by key. */
function cheapestOf(totals: ReadonlyMap<string, number> | undefined): string | undefined {
  const known = [...(totals ?? [])].filter(([, value]) => Number.isFinite(value))
  return known.sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))[0]?.[0]
}

/** Goes from `low` to `high` to the first change of the cheapest, and on from there to the next. */
function* flipsBetween(
  columns: readonly CompareColumn[],
  driver: VolumeDriver,
  low: Found<string | undefined>,
  high: Found<string | undefined>,
): Generator<number, readonly FlipPoint[]> {
  const flips: FlipPoint[] = []
  const look = (at: number) => cheapestOf(totalsAt(columns, driver, at))
  let start = low
  while (start.is !== high.is && flips.length <= columns.length) {
    const { after } = yield* firstChange(start, high, look)
    if (start.is !== undefined && after.is !== undefined)
      flips.push({ at: after.at, from: start.is, to: after.is })
    start = after
  }
  return flips
}
