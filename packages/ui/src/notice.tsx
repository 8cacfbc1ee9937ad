import type { ReactNode } from 'react'
import styles from './notice.module.css'
import { type Tone, ToneIcon } from './tone-icon.tsx'

export type NoticeProps = {
  tone: Tone
  title?: string
  children: ReactNode
  action?: ReactNode
  /** For what appears after something the reader did: an error at once, the rest when they pause. */
  isAnnounced?: boolean
}

/** Something to know, where it matters on the page. */
export function Notice({ tone, title, children, action, isAnnounced = false }: NoticeProps) {
  const role = tone === 'error' ? 'alert' : 'status'
  return (
    <div className={styles.notice} data-tone={tone} role={isAnnounced ? role : undefined}>
      <span className={styles.icon}>
        <ToneIcon tone={tone} />
      </span>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      <div className={styles.text}>{children}</div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
