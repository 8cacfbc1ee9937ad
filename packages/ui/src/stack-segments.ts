import type { BarSegment } from './stacked-bars-props.ts'

export type StackedSegment = { segment: BarSegment; from: number; to: number }

/** Segments on top of each other from 0: costs upwards, credits downwards. What is 0 or unknown takes no room. */
export function stackSegments(segments: readonly BarSegment[]): StackedSegment[] {
  let above = 0
  let below = 0
  return segments
    .filter(({ value }) => Number.isFinite(value) && value !== 0)
    .map((segment) => {
      const from = segment.value > 0 ? above : below
      const to = from + segment.value
      if (segment.value > 0) above = to
      else below = to
      return { segment, from, to }
    })
}
