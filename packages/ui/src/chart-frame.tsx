'use client'

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Button } from './button.tsx'
import styles from './chart-frame.module.css'

export type ChartFrameProps = {
  /** What the chart shows, as a finding. Computed by the caller. */
  title: string
  /** Unit, basis, and what a band or a whisker is. */
  subtitle: string
  legend?: ReactNode
  words: { showTable: string; showChart: string }
  chart: ReactNode
  /** The same numbers as the chart, as a table. */
  table: ReactNode
}

/** A chart under the finding it shows. `t` anywhere inside swaps it for its table. */
export function ChartFrame({ title, subtitle, legend, words, chart, table }: ChartFrameProps) {
  const id = useId()
  const [isTable, setTable] = useState(false)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.closest('input, select, textarea')) return
    // What has the focus may go with the chart: the figure keeps it, so that `t` brings the chart back.
    if (!(event.target instanceof HTMLButtonElement)) event.currentTarget.focus()
    setTable(!isTable)
  }
  const subtitleLine = <p className={styles.subtitle}>{subtitle}</p>
  return (
    <figure className={styles.chart} aria-labelledby={id} tabIndex={-1} onKeyDown={onKeyDown}>
      <figcaption>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {legend !== undefined && subtitleLine}
      </figcaption>
      <div className={styles.tools}>
        {legend ?? subtitleLine}
        <Button tone="link" onPress={() => setTable(!isTable)}>
          {isTable ? words.showChart : words.showTable} <kbd className={styles.key}>t</kbd>
        </Button>
      </div>
      {isTable ? table : chart}
    </figure>
  )
}
