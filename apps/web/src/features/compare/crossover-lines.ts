import type { Crossover, CrossoverRanges } from '@kilotoken/cost-core'

export type LinePoint = { x: number; y: number; low?: number; high?: number }

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
  const share = high === low ? 1 : (x - low) / (high - low)
  const between = (from: number, to: number) => from + share * (to - from)
  return { low: between(left.low, right.low), high: between(left.high, right.high) }
}

/** What the cheapest column costs at a volume, straight between two points of a line: where a flip is drawn. */
export function heightAt(points: readonly LinePoint[], x: number): number | undefined {
  const after = points.findIndex((point) => point.x >= x)
  const right = points[after]
  const left = points[Math.max(0, after - 1)]
  if (right === undefined || left === undefined) return undefined
  const share = right.x === left.x ? 1 : (x - left.x) / (right.x - left.x)
  return left.y + share * (right.y - left.y)
}
