import { type AxisLabel, labelSpan } from './label-span.ts'

const AIR = 8

/** Every how many labels of an axis may be shown at that width, for none to touch the next. */
export function labelStride(labels: readonly AxisLabel[], width: number): number {
  for (let stride = 1; stride < labels.length; stride++) {
    const spans = labels.filter((_, index) => index % stride === 0).map((label) => labelSpan(label, width))
    if (spans.every(([start], index) => index === 0 || start >= (spans[index - 1]?.[1] ?? 0) + AIR))
      return stride
  }
  return Math.max(1, labels.length)
}
