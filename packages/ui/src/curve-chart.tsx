'use client'

import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'
import type { Stretch } from './linear-scale.ts'
import { LinesPlot, type PlotLine } from './lines-plot.tsx'
import { LinesTable } from './lines-table.tsx'

export type CurveChartProps = {
  title: string
  subtitle: string
  /** The whole chart in words, for readers who cannot see it. */
  summary: string
  curves: readonly PlotLine[]
  xDomain?: Stretch
  xLabel?: string
  mark?: { x: number; label: string }
  /** Short, for the axes. */
  formatXTick: (value: number) => string
  formatYTick: (value: number) => string
  /** In full, for the table. */
  formatX: (value: number) => string
  formatY: (value: number) => string
  /** `x` heads the table's first column. */
  words: ChartFrameProps['words'] & { x: string }
}

/** Curves over one quantity, such as how likely a cost is to stay under a sum. */
export function CurveChart(props: CurveChartProps) {
  const { title, subtitle, summary, curves, xDomain, xLabel, mark, words } = props
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      words={words}
      chart={
        <LinesPlot
          summary={summary}
          lines={curves}
          xDomain={xDomain}
          xLabel={xLabel}
          mark={mark}
          formatX={props.formatXTick}
          formatY={props.formatYTick}
        />
      }
      table={
        <LinesTable
          caption={title}
          corner={words.x}
          lines={curves}
          formatX={props.formatX}
          formatY={props.formatY}
        />
      }
    />
  )
}
