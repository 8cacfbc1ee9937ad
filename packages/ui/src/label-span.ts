import { labelAnchor } from './label-anchor.ts'
import type { Stretch } from './linear-scale.ts'
import { textWidth } from './text-width.ts'

export type AxisLabel = { readonly at: number; readonly text: string }

/** From where to where a label reaches, in pixels, on an axis of that width. */
export function labelSpan({ at, text }: AxisLabel, width: number, margin?: number): Stretch {
  const length = textWidth(text)
  const before = { start: 0, middle: length / 2, end: length }[labelAnchor(at, margin)]
  return [at * width - before, at * width - before + length]
}
