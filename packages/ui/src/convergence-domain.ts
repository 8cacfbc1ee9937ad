import type { BandPoint } from './band-path.ts'
import { extentOf } from './extent-of.ts'
import type { Stretch } from './linear-scale.ts'

/**
 * The stretch of values a converging estimate is shown on: that of its band after its first tenth.
 *
 * The first draws scatter so widely that an axis with room for them would show the rest as a flat line.
 */
export function convergenceDomain(points: readonly BandPoint[]): Stretch {
  const last = points.at(-1)
  if (last === undefined) return [0, 0]
  return extentOf(points.filter(({ x }) => x >= last.x / 10).flatMap(({ low, high }) => [low, high]))
}
