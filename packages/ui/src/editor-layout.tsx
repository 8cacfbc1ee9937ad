import type { ReactNode } from 'react'
import styles from './editor-layout.module.css'

export type EditorLayoutProps = {
  outline: ReactNode
  /** The fields. */
  children: ReactNode
  /** What they lead to, always in view. */
  result: ReactNode
}

/** Outline, fields, result side by side. Narrow: the outline is a line on top, the result a strip at the foot. */
export function EditorLayout({ outline, children, result }: EditorLayoutProps) {
  return (
    <div className={styles.layout}>
      <div className={styles.outline}>{outline}</div>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <div className={styles.result}>{result}</div>
    </div>
  )
}
