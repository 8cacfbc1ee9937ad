import type { ReactNode } from 'react'
import styles from './page-main.module.css'

export type PageMainProps = {
  children: ReactNode
  /** `reading` for text and settings, `form` for one column of fields. */
  width?: 'page' | 'reading' | 'form'
}

/** The content of a page under its top bar, and where "skip to content" leads. */
export function PageMain({ children, width = 'page' }: PageMainProps) {
  return (
    <main id="main" className={styles.main} data-width={width} tabIndex={-1}>
      {children}
    </main>
  )
}
