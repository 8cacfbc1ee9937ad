import type { ReactNode } from 'react'
import styles from './state.module.css'

/** Nothing here yet: one sentence, and the one thing to do about it. */
export function EmptyState({ text, action }: { text: string; action?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p className={styles.text}>{text}</p>
      {action}
    </div>
  )
}
