import { finiteRuns } from './finite-runs.ts'

export type ChartPoint = { readonly x: number; readonly y: number }
export type Scales = { readonly x: (value: number) => number; readonly y: (value: number) => number }

/** A line through points in their order, as an svg path. A point without a number interrupts it. */
export function linePath(points: readonly ChartPoint[], scales: Scales): string {
  return finiteRuns(points, ({ x, y }) => [x, y])
    .map((run) => `M${run.map(({ x, y }) => `${scales.x(x)} ${scales.y(y)}`).join('L')}`)
    .join('')
}
