'use client'

import { type KeyboardEvent, useId, useState } from 'react'
import { Button } from './button.tsx'
import { LineSwatch } from './line-swatch.tsx'
import styles from './stacked-bars.module.css'
import { StackedBarsPlot } from './stacked-bars-plot.tsx'
import type { StackedBarsProps } from './stacked-bars-props.ts'
import { StackedBarsTable } from './stacked-bars-table.tsx'

/** Horizontal stacked bars from 0, labelled at their ends, on one axis or an axis a group. `t` inside the chart swaps it for its table. */
export function StackedBars(props: StackedBarsProps) {
  const { title, subtitle, groups, legend, spreadLabel, formatTick, hasOwnScales = false, words } = props
  const id = useId()
  const [isTable, setTable] = useState(false)
  const bars = groups.flatMap((group) => group.bars)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 't' && !event.ctrlKey && !event.metaKey && !event.altKey) setTable(!isTable)
  }
  return (
    <figure className={styles.chart} aria-labelledby={id} onKeyDown={onKeyDown}>
      <figcaption className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <p className={styles.subtitle}>{subtitle}</p>
      </figcaption>
      <div className={styles.tools}>
        <Legend
          legend={legend}
          spreadLabel={bars.some((bar) => bar.spread !== undefined) ? spreadLabel : undefined}
        />
        <Button tone="link" onPress={() => setTable(!isTable)}>
          {isTable ? words.showChart : words.showTable} <kbd className={styles.key}>t</kbd>
        </Button>
      </div>
      {isTable ? (
        <StackedBarsTable caption={title} groups={groups} legend={legend} words={words} />
      ) : (
        <StackedBarsPlot groups={groups} formatTick={formatTick} hasOwnScales={hasOwnScales} />
      )}
    </figure>
  )
}

function Legend({
  legend,
  spreadLabel,
}: {
  legend: StackedBarsProps['legend']
  spreadLabel: string | undefined
}) {
  return (
    <ul className={styles.legend}>
      {legend.map((entry) => (
        <li key={entry.tone}>
          <LineSwatch tone={entry.tone} />
          {entry.label}
        </li>
      ))}
      {spreadLabel !== undefined && (
        <li className={styles.spread}>
          <svg width="18" height="8" aria-hidden="true">
            <path d="M0.6 0.5v7M17.4 0.5v7M0.6 4h16.8" stroke="currentColor" strokeWidth="1.25" />
          </svg>
          {spreadLabel}
        </li>
      )}
    </ul>
  )
}
