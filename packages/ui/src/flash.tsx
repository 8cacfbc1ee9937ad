'use client'

import { type ReactNode, useState } from 'react'
import styles from './flash.module.css'

/** Lights up once when `of` is no longer what it was. Not on the first sight, and not for readers who want less motion. */
export function Flash({ of, children }: { of: string | number; children: ReactNode }) {
  const [seen, setSeen] = useState({ of, changes: 0 })
  if (seen.of !== of) setSeen({ of, changes: seen.changes + 1 })
  return (
    <span key={seen.changes} className={styles.flash} data-changed={seen.changes > 0}>
      {children}
    </span>
  )
}
