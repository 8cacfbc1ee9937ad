import type { LineTone } from './line-swatch.tsx'

export type BarSegment = { tone: LineTone; value: number; text: string }

export type Bar = {
  key: string
  label: string
  segments: readonly BarSegment[]
  total: number
  totalText: string
  /** p5 to p95 of the total. */
  spread?: { low: number; high: number }
  /** The whole bar in words, for readers who cannot see it. */
  summary: string
}

export type BarGroup = { key: string; label: string; bars: readonly Bar[] }

export type StackedBarsProps = {
  /** What the chart shows, as a finding. Computed by the caller. */
  title: string
  /** Unit, basis, and what the whisker is. */
  subtitle: string
  groups: readonly BarGroup[]
  legend: readonly { tone: LineTone; label: string }[]
  spreadLabel: string
  /** Each group gets an axis of its own, for groups so far apart that one would hide the small ones. Say so in the subtitle. */
  hasOwnScales?: boolean
  formatTick: (value: number) => string
  words: { showTable: string; showChart: string; total: string; bar: string }
}
