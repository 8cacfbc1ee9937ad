import type { ReactNode } from 'react'
import styles from './field-grid.module.css'

/** Fields in two columns; one where there is no room for two. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>
}
