'use client'

import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'
import { ChartLegend, type LegendEntry } from './chart-legend.tsx'
import tones from './chart-tones.module.css'
import { DataTable } from './data-table.tsx'
import { extentOf } from './extent-of.ts'
import marks from './marks.module.css'
import { percentText } from './percent-text.ts'
import { Plot } from './plot.tsx'
import { stackSegments } from './stack-segments.ts'
import type { BarSegment } from './stacked-bars-props.ts'
import { TableRow } from './table-row.tsx'
import { ticksAround } from './ticks-around.ts'
import { valueAxis } from './value-axis.ts'

export type StackedColumn = {
  key: string
  /** Short, for the axis; empty for a month without one. */
  tick: string
  /** For the table and the pointer. */
  label: string
  segments: readonly BarSegment[]
  totalText: string
}

export type StackedColumnsProps = {
  title: string
  subtitle: string
  /** The whole chart in words, for readers who cannot see it. */
  summary: string
  /** One a month, up to 60. */
  columns: readonly StackedColumn[]
  legend: readonly LegendEntry[]
  /** The highest there is among charts that are looked at in turn, so that they keep one scale. */
  top?: number
  formatTick: (value: number) => string
  words: ChartFrameProps['words'] & { month: string; total: string }
}

/** A cost over months, stacked by line: costs up from 0, credits down. */
export function StackedColumns(props: StackedColumnsProps) {
  const { title, subtitle, columns, legend, words } = props
  const tableColumns = [
    ...legend.map((entry) => ({ key: entry.tone, label: entry.label })),
    { key: 'total', label: words.total },
  ]
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      legend={<ChartLegend entries={legend} />}
      words={words}
      chart={<ColumnsPlot {...props} />}
      table={
        <DataTable caption={title} corner={words.month} columns={tableColumns}>
          {columns.map((column) => (
            <TableRow
              key={column.key}
              kind="line"
              label={column.label}
              cells={tableColumns.map(({ key }) => ({
                key,
                content:
                  key === 'total'
                    ? column.totalText
                    : (column.segments.find((segment) => segment.tone === key)?.text ?? '–'),
              }))}
            />
          ))}
        </DataTable>
      }
    />
  )
}

const HEIGHT = 220

function ColumnsPlot({ summary, columns, legend, top = 0, formatTick }: StackedColumnsProps) {
  const stacks = columns.map((column) => ({ column, stack: stackSegments(column.segments) }))
  const [low, high] = extentOf([0, top, ...stacks.flatMap(({ stack }) => stack.map(({ to }) => to))])
  const y = valueAxis(ticksAround(low, high), { height: HEIGHT, format: formatTick })
  const room = 1 / columns.length
  const nameOf = (segment: BarSegment) => legend.find((entry) => entry.tone === segment.tone)?.label ?? ''
  return (
    <Plot
      summary={summary}
      height={HEIGHT}
      xTicks={columns.map((column, index) => ({ at: (index + 0.5) / columns.length, text: column.tick }))}
      yTicks={y.ticks}
    >
      {stacks.map(({ column, stack }, index) => (
        <g key={column.key}>
          {stack.map(({ segment, from, to }) => (
            <rect
              key={segment.tone}
              className={`${tones.tone} ${marks.point}`}
              data-tone={segment.tone}
              x={percentText((index + 0.08) * room)}
              width={percentText(0.84 * room)}
              y={Math.min(y.scale(from), y.scale(to))}
              height={withoutGap(Math.abs(y.scale(from) - y.scale(to)))}
            >
              <title>{[column.label, nameOf(segment), segment.text].join(' · ')}</title>
            </rect>
          ))}
        </g>
      ))}
    </Plot>
  )
}

/** A hair of room between segments, where a segment is thick enough to spare it. */
function withoutGap(height: number): number {
  return height > 3 ? height - 1 : height
}
