import type { ReactNode } from 'react'
import styles from './headline-figure.module.css'

export type HeadlineFigureProps = {
  label: string
  /** Whose figure it is. */
  context?: string
  figure: ReactNode
  /** p5 to p95, where something is a range. */
  range?: string
  note?: ReactNode
}

/** One of the few numbers a page exists for: 28 px, its spread beneath, what it is measured against under that. */
export function HeadlineFigure({ label, context, figure, range, note }: HeadlineFigureProps) {
  return (
    <div className={styles.headline}>
      <p className={styles.label}>{label}</p>
      <p className={styles.context}>{context}</p>
      <p>{figure}</p>
      {range !== undefined && <p className={styles.range}>{range}</p>}
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </div>
  )
}
