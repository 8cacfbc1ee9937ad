import type { ReactNode } from 'react'
import { labelAnchor } from './label-anchor.ts'
import type { AxisLabel } from './label-span.ts'
import { labelStride } from './label-stride.ts'
import { percentText } from './percent-text.ts'
import styles from './plot.module.css'
import { type EndLabel, PlotEnds } from './plot-ends.tsx'
import type { ValueAxis } from './value-axis.ts'

export type PlotProps = {
  /** The whole chart in words, for readers who cannot see it. */
  summary: string
  /** Of the area the marks are drawn in, in pixels. */
  height: number
  /** An empty text is no tick. Those that would touch are left out, every second, every third. */
  xTicks: readonly AxisLabel[]
  xLabel?: string | undefined
  yTicks: ValueAxis['ticks']
  /** Labels of lines, where they end. */
  ends?: readonly EndLabel[]
  /** Pixels down from where outlines are drawn: over it stand labels. */
  headroom?: number
  /** Outlines, in a box of PLOT_WIDTH times the height that is stretched to the width there is. */
  shapes?: ReactNode
  /** Marks with a place in per cent across and in pixels down. */
  children?: ReactNode
  /** What can be taken hold of: drawn over the area and the axis under it. */
  over?: ReactNode
  /** Room for it under the axis. */
  footer?: number
}

export const PLOT_WIDTH = 1000

const NARROW = 230
const WIDE = 480
const AXIS_HEIGHT = 22

/**
 * The axes of a chart and the room between them.
 *
 * Nothing is measured: lengths across are shares of the width, lengths down are pixels, the columns beside the area
 * are as wide as their longest label. So it is right at any width, before scripts run, and on paper.
 */
export function Plot(props: PlotProps) {
  const {
    summary,
    height,
    xTicks,
    xLabel,
    yTicks,
    ends = [],
    headroom = 0,
    shapes,
    children,
    over,
    footer = 0,
  } = props
  return (
    <div className={styles.box}>
      <div className={styles.plot}>
        <YAxis ticks={yTicks} height={height} />
        <div className={styles.area}>
          <svg width="100%" height={height} role="img" aria-label={summary}>
            {yTicks.map((tick) => (
              <line
                key={tick.at}
                className={tick.isGround ? styles.ground : styles.grid}
                x1="0"
                x2="100%"
                y1={tick.at}
                y2={tick.at}
              />
            ))}
            <svg
              className={styles.shapes}
              width="100%"
              y={headroom}
              height={height - headroom}
              viewBox={`0 ${headroom} ${PLOT_WIDTH} ${height - headroom}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              {shapes}
            </svg>
            {children}
          </svg>
        </div>
        <PlotEnds labels={ends} height={height} />
        <XAxis ticks={xTicks} height={AXIS_HEIGHT + footer} />
        {xLabel !== undefined && <p className={styles.xLabel}>{xLabel}</p>}
        {over !== undefined && <div className={styles.over}>{over}</div>}
      </div>
    </div>
  )
}

function YAxis({ ticks, height }: { ticks: PlotProps['yTicks']; height: number }) {
  return (
    <div className={styles.yAxis} aria-hidden="true">
      {ticks.map((tick) => (
        <div key={tick.at} className={styles.sizer}>
          {tick.text}
        </div>
      ))}
      <svg className={styles.column} height={height} aria-hidden="true">
        {ticks.map((tick) => (
          <text key={tick.at} className={styles.axisText} x="100%" y={tick.at} dy="4" textAnchor="end">
            {tick.text}
          </text>
        ))}
      </svg>
    </div>
  )
}

function XAxis({ ticks, height }: { ticks: PlotProps['xTicks']; height: number }) {
  const labels = ticks.filter(({ text }) => text !== '')
  const narrow = labelStride(labels, NARROW)
  const wide = labelStride(labels, WIDE)
  return (
    <svg className={styles.xAxis} width="100%" height={height} aria-hidden="true">
      {labels.map((tick, index) => (
        <text
          key={tick.at}
          className={styles.axisText}
          data-narrow={index % narrow === 0}
          data-wide={index % wide === 0}
          x={percentText(tick.at)}
          y="16"
          textAnchor={labelAnchor(tick.at)}
        >
          {tick.text}
        </text>
      ))}
    </svg>
  )
}
