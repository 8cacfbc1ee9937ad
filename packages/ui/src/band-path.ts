import { finiteRuns } from './finite-runs.ts'
import type { Scales } from './line-path.ts'

export type BandPoint = { readonly x: number; readonly low: number; readonly high: number }

/** The area between two lines, as an svg path: along the upper one and back along the lower. */
export function bandPath(points: readonly BandPoint[], scales: Scales): string {
  return finiteRuns(points, ({ x, low, high }) => [x, low, high])
    .map((run) => {
      const upper = run.map(({ x, high }) => `${scales.x(x)} ${scales.y(high)}`)
      const lower = run.map(({ x, low }) => `${scales.x(x)} ${scales.y(low)}`).reverse()
      return `M${[...upper, ...lower].join('L')}Z`
    })
    .join('')
}
