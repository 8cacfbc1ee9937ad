import type { ReactNode } from 'react'
import styles from './result-rail.module.css'

export type ResultLine = { key: string; label: string; value: ReactNode; isStrong?: boolean }

/** Names and their figures, one a line. */
export function ResultLines({ lines }: { lines: readonly ResultLine[] }) {
  return (
    <dl>
      {lines.map((line) => (
        <div key={line.key} className={styles.line} data-strong={line.isStrong ?? false}>
          <dt className={styles.name}>{line.label}</dt>
          <dd className={styles.value}>{line.value}</dd>
        </div>
      ))}
    </dl>
  )
}
