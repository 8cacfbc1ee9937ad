import { linearScale, type Stretch } from './linear-scale.ts'

export type ValueAxis = {
  /** Pixels down of a value. */
  scale: (value: number) => number
  ticks: { at: number; text: string; isGround: boolean }[]
}

/** An upright axis over its ticks: from the bottom of the area to `headroom` under its top. */
export function valueAxis(
  ticks: readonly number[],
  { height, headroom = 4, format }: { height: number; headroom?: number; format: (value: number) => string },
): ValueAxis {
  const domain: Stretch = [ticks[0] ?? 0, ticks.at(-1) ?? 0]
  const scale = linearScale(domain, [height - 1, headroom])
  return {
    scale,
    ticks: ticks.map((tick) => ({ at: scale(tick), text: format(tick), isGround: tick === 0 })),
  }
}
