'use client'

import { ChartFrame } from './chart-frame.tsx'
import { DataTable } from './data-table.tsx'
import { TableRow } from './table-row.tsx'
import { TornadoPlot } from './tornado-plot.tsx'
import type { TornadoChartProps } from './tornado-props.ts'

/** What each input alone does to a figure: a bar from where the figure is when the input is low to where it is when high. */
export function TornadoChart(props: TornadoChartProps) {
  const { title, subtitle, bars, words } = props
  const columns = (['low', 'high'] as const).map((key) => ({ key, label: words[key] }))
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      words={words}
      chart={<TornadoPlot {...props} />}
      table={
        <DataTable caption={title} corner={words.input} columns={columns}>
          {bars.map(({ key, label, note, low, high }) => (
            <TableRow
              key={key}
              kind="line"
              label={label}
              note={note}
              cells={[
                { key: 'low', content: low.text },
                { key: 'high', content: high.text },
              ]}
            />
          ))}
        </DataTable>
      }
    />
  )
}
