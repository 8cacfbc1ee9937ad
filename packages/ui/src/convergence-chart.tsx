'use client'

import { bandPath } from './band-path.ts'
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'
import tones from './chart-tones.module.css'
import { convergenceDomain } from './convergence-domain.ts'
import { DataTable } from './data-table.tsx'
import { labelAnchor } from './label-anchor.ts'
import { linePath } from './line-path.ts'
import { linearScale } from './linear-scale.ts'
import marks from './marks.module.css'
import { percentText } from './percent-text.ts'
import { PLOT_WIDTH, Plot } from './plot.tsx'
import { shareScale } from './share-scale.ts'
import { TableRow } from './table-row.tsx'
import { ticksAround } from './ticks-around.ts'
import { valueAxis } from './value-axis.ts'

/** The estimate after `done` draws, and how far to either side its error reaches. */
export type ConvergencePoint = { done: number; value: number; error: number }

export type ConvergenceChartProps = {
  title: string
  subtitle: string
  /** The whole chart in words, for readers who cannot see it. */
  summary: string
  /** In the order of `done`. */
  points: readonly ConvergencePoint[]
  /** Draws there will be: the axis runs to them, so that what is missing is seen. */
  total: number
  end: { value: string; error: string }
  formatXTick: (value: number) => string
  formatYTick: (value: number) => string
  formatX: (value: number) => string
  formatY: (value: number) => string
  words: ChartFrameProps['words'] & { done: string; value: string; error: string }
}

/** How an estimate settles while draws come in. Its scale does not start at 0: the subtitle says so. */
export function ConvergenceChart(props: ConvergenceChartProps) {
  const { title, subtitle, points, formatX, formatY, words } = props
  const columns = (['value', 'error'] as const).map((key) => ({ key, label: words[key] }))
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      words={words}
      chart={<ConvergencePlot {...props} />}
      table={
        <DataTable caption={title} corner={words.done} columns={columns}>
          {points.map((point) => (
            <TableRow
              key={point.done}
              kind="line"
              label={formatX(point.done)}
              cells={columns.map(({ key }) => ({
                key,
                content: Number.isFinite(point[key]) ? formatY(point[key]) : '–',
              }))}
            />
          ))}
        </DataTable>
      }
    />
  )
}

const HEIGHT = 150
const HEADROOM = 26
/** Its end is among them, and stays when every second one is left out. */
const QUARTERS = [0, 0.25, 0.5, 0.75, 1]

function ConvergencePlot({ summary, points, total, end, formatXTick, formatYTick }: ConvergenceChartProps) {
  const band = points.map(({ done, value, error }) => ({ x: done, low: value - error, high: value + error }))
  const line = points.map(({ done, value }) => ({ x: done, y: value }))
  const y = valueAxis(ticksAround(...convergenceDomain(band)), {
    height: HEIGHT,
    headroom: HEADROOM,
    format: formatYTick,
  })
  const scales = { x: linearScale([0, total], [0, PLOT_WIDTH]), y: y.scale }
  const share = shareScale([0, total])
  const last = line.findLast((point) => Number.isFinite(point.y))
  return (
    <Plot
      summary={summary}
      height={HEIGHT}
      headroom={HEADROOM}
      xTicks={QUARTERS.map((at) => ({ at, text: formatXTick(at * total) }))}
      yTicks={y.ticks}
      shapes={
        <g className={tones.tone} data-tone="accent">
          <path className={marks.inner} d={bandPath(band, scales)} />
          <path className={marks.line} d={linePath(line, scales)} />
        </g>
      }
    >
      {last !== undefined && <EndPoint at={share(last.x)} y={y.scale(last.y)} end={end} />}
    </Plot>
  )
}

function EndPoint({ at, y, end }: { at: number; y: number } & Pick<ConvergenceChartProps, 'end'>) {
  const x = percentText(at)
  return (
    <g className={tones.tone} data-tone="accent">
      <line className={marks.dotted} x1={x} x2={x} y1="18" y2={HEIGHT} />
      <circle className={marks.point} cx={x} cy={y} r="4" />
      <text className={`${marks.text} ${marks.cased}`} x={x} y="13" textAnchor={labelAnchor(at, 0.4)}>
        <tspan className={marks.value}>{end.value}</tspan>
        <tspan className={marks.quiet} dx="6">
          {end.error}
        </tspan>
      </text>
    </g>
  )
}
