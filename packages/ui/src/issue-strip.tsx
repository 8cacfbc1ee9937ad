import type { ReactNode } from 'react'
import styles from './notice.module.css'
import { ToneIcon } from './tone-icon.tsx'

export type IssueStripProps = {
  /** Names the region for readers. */
  label: string
  /** How many: `3 issues`. */
  title: string
  tone?: 'warn' | 'error'
  /** The first few; each leads to its field. */
  issues: readonly { key: string; content: ReactNode }[]
  /** The way to the next one, or to all. */
  action?: ReactNode
}

/** What is wrong or missing on this page, under its top bar. Leave it out while there is nothing. */
export function IssueStrip({ label, title, tone = 'warn', issues, action }: IssueStripProps) {
  return (
    <section className={styles.banner} data-tone={tone} aria-label={label}>
      <span className={styles.icon}>
        <ToneIcon tone={tone} />
      </span>
      <p className={styles.title}>{title}</p>
      <ul className={styles.issues}>
        {issues.map((issue) => (
          <li key={issue.key}>{issue.content}</li>
        ))}
      </ul>
      {action}
    </section>
  )
}
