import type { ReactNode } from 'react'
import styles from './field-section.module.css'

export type FieldSectionProps = {
  /** The anchor an outline leads to. */
  id: string
  title: string
  note?: ReactNode
  /** At the right of the title. */
  actions?: ReactNode
  children: ReactNode
}

/** Fields that belong together, under a title that an outline can lead to. */
export function FieldSection({ id, title, note, actions, children }: FieldSectionProps) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div className={styles.head}>
        <h2 id={`${id}-title`} className={styles.title}>
          {title}
        </h2>
        {note !== undefined && <p className={styles.note}>{note}</p>}
        {actions}
      </div>
      {children}
    </section>
  )
}
