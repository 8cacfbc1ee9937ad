import type { ReactNode } from 'react'
import styles from './result-rail.module.css'

export type ResultSectionProps = {
  title?: string
  /** At the right of the title: unit or basis. */
  note?: ReactNode
  children: ReactNode
}

/** A group of figures in a ResultRail. */
export function ResultSection({ title, note, children }: ResultSectionProps) {
  return (
    <section className={styles.section}>
      {title !== undefined && (
        <div className={styles.head}>
          <h2>{title}</h2>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </div>
      )}
      {children}
    </section>
  )
}
