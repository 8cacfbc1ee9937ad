import type { ReactNode } from 'react'
import styles from './form.module.css'

/** The buttons at the end of a form, the one that sends first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
