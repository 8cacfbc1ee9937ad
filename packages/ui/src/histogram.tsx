'use client'

import { ChartFrame } from './chart-frame.tsx'
import { DataTable } from './data-table.tsx'
import styles from './histogram.module.css'
import { HistogramPlot } from './histogram-plot.tsx'
import type { HistogramProps } from './histogram-props.ts'
import { TableRow } from './table-row.tsx'

/** How often each result came out, from 0, and a threshold to drag that says how much lies over it. */
export function Histogram(props: HistogramProps) {
  const { title, subtitle, bins, marks, threshold, beyondText, words } = props
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      words={words}
      chart={
        <div>
          <HistogramPlot {...props} />
          {beyondText !== undefined && <p className={styles.beyond}>{beyondText}</p>}
        </div>
      }
      table={
        <div>
          <p className={styles.facts}>{marks.map(({ label }) => label).join(' · ')}</p>
          {threshold !== undefined && (
            <p className={styles.facts}>
              <span className={styles.answerValue}>{threshold.answer.value}</span> {threshold.answer.text}{' '}
              {threshold.answer.note}
            </p>
          )}
          {beyondText !== undefined && <p className={styles.facts}>{beyondText}</p>}
          <DataTable caption={title} corner={words.range} columns={[{ key: 'share', label: words.share }]}>
            {bins.map((bin) => (
              <TableRow
                key={bin.from}
                kind="line"
                label={bin.label}
                cells={[{ key: 'share', content: bin.text }]}
              />
            ))}
          </DataTable>
        </div>
      }
    />
  )
}
