import styles from './chart-legend.module.css'
import { LineSwatch, type LineTone } from './line-swatch.tsx'

export type LegendEntry = { tone: LineTone; label: string }

/** The hues of a stack and their names; what a whisker is, where bars have one. */
export function ChartLegend({
  entries,
  spreadLabel,
}: {
  entries: readonly LegendEntry[]
  spreadLabel?: string | undefined
}) {
  return (
    <ul className={styles.legend}>
      {entries.map((entry) => (
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
