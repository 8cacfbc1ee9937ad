'use client'

import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'
import { DataTable } from './data-table.tsx'
import type { FlipPoint } from './flip-points.tsx'
import type { Stretch } from './linear-scale.ts'
import { LinesPlot, type PlotLine } from './lines-plot.tsx'
import { LinesTable } from './lines-table.tsx'
import { TableRow } from './table-row.tsx'

export type CrossoverChartProps = {
  title: string
  subtitle: string
  /** The whole chart in words, for readers who cannot see it. */
  summary: string
  /** A point's `low` and `high` are the band of its line. Lines that share their x make the shorter table. */
  lines: readonly PlotLine[]
  xDomain: Stretch
  xLabel: string
  /** Where the cheapest changes. `name` says which lines meet, for the table. */
  flips: readonly (FlipPoint & { name: string })[]
  today?: { x: number; label: string }
  /** Short, for the axes. */
  formatXTick: (value: number) => string
  formatYTick: (value: number) => string
  /** In full, for the tables. */
  formatX: (value: number) => string
  formatY: (value: number) => string
  words: ChartFrameProps['words'] & { x: string; flip: string; at: string; from: string; to: string }
}

/** What each option costs over a quantity, and where they change places. */
export function CrossoverChart(props: CrossoverChartProps) {
  const { title, subtitle, summary, lines, xDomain, xLabel, flips, today, words } = props
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      words={words}
      chart={
        <LinesPlot
          summary={summary}
          lines={lines}
          xDomain={xDomain}
          xLabel={xLabel}
          flips={flips}
          mark={today}
          formatX={props.formatXTick}
          formatY={props.formatYTick}
        />
      }
      table={
        <>
          <LinesTable
            caption={title}
            corner={words.x}
            lines={lines}
            formatX={props.formatX}
            formatY={props.formatY}
          />
          {flips.length > 0 && <FlipTable flips={flips} formatX={props.formatX} words={words} />}
        </>
      }
    />
  )
}

function FlipTable({ flips, formatX, words }: Pick<CrossoverChartProps, 'flips' | 'formatX' | 'words'>) {
  const columns = (['at', 'from', 'to'] as const).map((key) => ({ key, label: words[key] }))
  return (
    <DataTable caption={words.flip} corner={words.flip} columns={columns}>
      {flips.map(({ key, name, x, spread }) => (
        <TableRow
          key={key}
          kind="line"
          label={name}
          cells={[
            { key: 'at', content: formatX(x) },
            { key: 'from', content: spread === undefined ? '–' : formatX(spread.low) },
            { key: 'to', content: spread === undefined ? '–' : formatX(spread.high) },
          ]}
        />
      ))}
    </DataTable>
  )
}
