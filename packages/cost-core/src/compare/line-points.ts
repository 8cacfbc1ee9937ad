import type { Crossover } from './crossover.ts'
import type { CrossoverRanges } from './crossover-ranges.ts'

/** A point of a column's line: `x` times today's volume costs `y`, with p5 and p95 where it is simulated. */
export interface LinePoint {
  readonly x: number
  readonly y: number
  readonly low?: number
  readonly high?: number
}

/** A column's line over the volume. Where it is simulated, the points of its band are the points of its line. */
export function linePoints(
  { multipliers, totals }: Crossover,
  ranges: CrossoverRanges | undefined,
  key: string,
): readonly LinePoint[] {
  return multipliers.flatMap((x, index): LinePoint[] => {
    const y = totals.get(key)?.[index]
    if (typeof y !== 'number') return []
    const band = bandAt(ranges, key, x)
    return [band === undefined ? { x, y } : { x, y, ...band }]
  })
}

/** The band at a volume: as simulated, or straight between the two nearest that were. */
function bandAt(ranges: CrossoverRanges | undefined, key: string, x: number) {
  const bands = ranges?.totals.get(key)
  if (ranges === undefined || bands === undefined) return undefined
  const after = ranges.multipliers.findIndex((one) => one >= x)
  const [right, left] = [bands[after], bands[Math.max(0, after - 1)]]
  const [high, low] = [ranges.multipliers[after] ?? x, ranges.multipliers[Math.max(0, after - 1)] ?? x]
  if (right === undefined || left === undefined) return undefined
  const at = (from: number, to: number) => straight(x, [low, from], [high, to])
  return { low: at(left.low, right.low), high: at(left.high, right.high) }
}

/** What the cheapest column costs at a volume, straight between two points of a line: where a flip is drawn. */
export function heightAt(points: readonly LinePoint[], x: number): number | undefined {
  const after = points.findIndex((point) => point.x >= x)
  const right = points[after]
  const left = points[Math.max(0, after - 1)]
  if (right === undefined || left === undefined) return undefined
  return straight(x, [left.x, left.y], [right.x, right.y])
}

/** The height at `x` of the straight line between two points; of the second where they stand at one place. */
function straight(x: number, from: readonly [number, number], to: readonly [number, number]): number {
  const share = to[0] === from[0] ? 1 : (x - from[0]) / (to[0] - from[0])
  return from[1] + share * (to[1] - from[1])
}
