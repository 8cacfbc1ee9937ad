'use client'

import { ChartFrame } from './chart-frame.tsx'
import { ChartLegend } from './chart-legend.tsx'
import { StackedBarsPlot } from './stacked-bars-plot.tsx'
import type { StackedBarsProps } from './stacked-bars-props.ts'
import { StackedBarsTable } from './stacked-bars-table.tsx'

/** Horizontal stacked bars from 0, labelled at their ends, on one axis or an axis a group. */
export function StackedBars(props: StackedBarsProps) {
  const { title, subtitle, groups, legend, spreadLabel, formatTick, hasOwnScales = false, words } = props
  const hasSpread = groups.some((group) => group.bars.some((bar) => bar.spread !== undefined))
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      legend={<ChartLegend entries={legend} spreadLabel={hasSpread ? spreadLabel : undefined} />}
      words={words}
      chart={<StackedBarsPlot groups={groups} formatTick={formatTick} hasOwnScales={hasOwnScales} />}
      table={<StackedBarsTable caption={title} groups={groups} legend={legend} words={words} />}
    />
  )
}
