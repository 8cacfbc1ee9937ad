'use client'

import { type ReactNode, useState } from 'react'
import styles from './tooltip.module.css'

/**
 * Words over a control on hover and focus; Esc hides them.
 *
 * Decoration: the control must carry its own accessible name, which is why readers do not hear this one.
 */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  const [isShown, setShown] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the control inside is what acts; this only watches it
    <span
      className={styles.anchor}
      onPointerEnter={() => setShown(true)}
      onPointerLeave={() => setShown(false)}
      onFocus={(event) => setShown(event.target.matches(':focus-visible'))}
      onBlur={() => setShown(false)}
      onKeyDown={(event) => event.key === 'Escape' && setShown(false)}
    >
      {children}
      {isShown && (
        <span className={styles.text} aria-hidden="true">
          {text}
        </span>
      )}
    </span>
  )
}
