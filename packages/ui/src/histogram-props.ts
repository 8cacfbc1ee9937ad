import type { ChartFrameProps } from './chart-frame.tsx'
import type { ThresholdRange } from './next-threshold.ts'

export type HistogramBin = {
  from: number
  to: number
  /** 0 to 1, or a count: the axis says which. */
  share: number
  /** For the table. */
  label: string
  text: string
}

export type HistogramMark = { key: string; value: number; label: string }

export type HistogramThreshold = {
  value: number
  onChange: (value: number) => void
  /** What an arrow key adds, and what a drag stops at. */
  step: ThresholdRange['step']
  /** Names the handle, for readers. */
  label: string
  /** Its value, under the handle. */
  text: string
  /** What it answers: how much lies over it, over what, how well that is known. */
  answer: { value: string; text: string; note?: string }
}

export type HistogramProps = {
  title: string
  subtitle: string
  /** The whole chart in words, for readers who cannot see it. */
  summary: string
  /** Side by side, in order. They make the axis: what lies beyond the last is said in `beyondText`. */
  bins: readonly HistogramBin[]
  /** Quantiles, in order. */
  marks: readonly HistogramMark[]
  threshold?: HistogramThreshold
  beyondText?: string
  formatXTick: (value: number) => string
  formatYTick: (value: number) => string
  words: ChartFrameProps['words'] & { range: string; share: string }
}
