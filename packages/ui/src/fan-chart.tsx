'use client'

import { bandPath } from './band-path.ts'
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'
import type { ChartTone } from './chart-tone.ts'
import tones from './chart-tones.module.css'
import { DataTable } from './data-table.tsx'
import { extentOf } from './extent-of.ts'
import { linePath } from './line-path.ts'
import { linearScale } from './linear-scale.ts'
import marks from './marks.module.css'
import { PLOT_WIDTH, Plot } from './plot.tsx'
import { stepsOf } from './steps-of.ts'
import { TableRow } from './table-row.tsx'
import { ticksAround } from './ticks-around.ts'
import { valueAxis } from './value-axis.ts'

const QUANTILES = ['p5', 'p25', 'p50', 'p75', 'p95'] as const

/** The quarters may be unknown throughout: then there is the outer band alone. */
type Quantiles<Value> = { p5: Value; p25?: Value; p50: Value; p75?: Value; p95: Value }

export type FanMonth = Quantiles<number> & {
  key: string
  /** Short, for the axis; empty for a month without one. */
  tick: string
  /** For the table. */
  label: string
}

export type FanChartProps = {
  title: string
  subtitle: string
  /** The whole chart in words, for readers who cannot see it. */
  summary: string
  months: readonly FanMonth[]
  tone: ChartTone
  /** Each month holds its value until the next: for what grows by whole machines. */
  isStepped?: boolean
  formatTick: (value: number) => string
  formatValue: (value: number) => string
  words: ChartFrameProps['words'] & { month: string } & Quantiles<string>
}

/** Months of a cost with what it may be: the middle as a line, half of all draws and nine in ten of them as bands. */
export function FanChart(props: FanChartProps) {
  const { title, subtitle, months, formatValue, words } = props
  const known = QUANTILES.flatMap((key) => (words[key] === undefined ? [] : [{ key, label: words[key] }]))
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      words={words}
      chart={<FanPlot {...props} />}
      table={
        <DataTable caption={title} corner={words.month} columns={known}>
          {months.map((month) => (
            <TableRow
              key={month.key}
              kind="line"
              label={month.label}
              cells={known.map(({ key }) => {
                const value = month[key] ?? Number.NaN
                return { key, content: Number.isFinite(value) ? formatValue(value) : '–' }
              })}
            />
          ))}
        </DataTable>
      }
    />
  )
}

const HEIGHT = 180
const ENDS = ['p95', 'p50', 'p5'] as const

function FanPlot({ summary, months, tone, isStepped = false, formatTick, words }: FanChartProps) {
  const [low, high] = extentOf(months.flatMap((month) => QUANTILES.map((key) => month[key])))
  const y = valueAxis(ticksAround(Math.min(0, low), Math.max(0, high)), {
    height: HEIGHT,
    format: formatTick,
  })
  const width = isStepped ? months.length : months.length - 1
  const scales = { x: linearScale([0, width], [0, PLOT_WIDTH]), y: y.scale }
  const points = months.map((month, x) => ({ ...month, x }))
  const drawn = isStepped ? stepsOf(points) : points
  const band = (from: (typeof QUANTILES)[number], to: (typeof QUANTILES)[number]) =>
    bandPath(
      drawn.map((month) => ({ x: month.x, low: month[from] ?? Number.NaN, high: month[to] ?? Number.NaN })),
      scales,
    )
  const last = months.findLast((month) => ENDS.every((key) => Number.isFinite(month[key])))
  return (
    <Plot
      summary={summary}
      height={HEIGHT}
      xTicks={months.map((month, index) => ({ at: width === 0 ? 0 : index / width, text: month.tick }))}
      yTicks={y.ticks}
      ends={
        last === undefined
          ? []
          : ENDS.map((key) => ({
              key,
              label: words[key],
              note: formatTick(last[key]),
              at: y.scale(last[key]),
              isQuiet: key !== 'p50',
            }))
      }
      shapes={
        <g className={tones.tone} data-tone={tone}>
          <path className={marks.outer} d={band('p5', 'p95')} />
          <path className={marks.inner} d={band('p25', 'p75')} />
          <path
            className={marks.line}
            d={linePath(
              drawn.map(({ x, p50 }) => ({ x, y: p50 })),
              scales,
            )}
          />
        </g>
      }
    />
  )
}
