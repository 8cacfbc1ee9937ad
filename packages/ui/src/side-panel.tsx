'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from './icon-button.tsx'
import styles from './side-panel.module.css'

export type SidePanelProps = {
  /** Names the region, and stands small over the content. */
  label: string
  closeLabel: string
  children: ReactNode
  footer?: ReactNode
  onClose: () => void
  /** Where focus goes on closing when whatever had it before is gone. */
  findReturnTarget: () => HTMLElement | null
  /** Single keys that act while the focus is inside the panel. */
  shortcuts?: Readonly<Record<string, () => void>>
}

/**
 * A panel that keeps the page in view: pushes it aside from 1280 px, lies over it below. Esc closes it.
 *
 * Not modal: the page stays usable, so focus is moved in on opening and back on closing, never trapped.
 */
export function SidePanel(props: SidePanelProps) {
  const { label, closeLabel, children, footer, onClose } = props
  const panel = useRef<HTMLElement>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    const opener = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      const isThere = opener instanceof HTMLButtonElement && opener.isConnected
      const target = isThere ? opener : latest.current.findReturnTarget()
      target?.focus({ preventScroll: true })
    }
  }, [])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Escape') latest.current.onClose()
      // Letters typed at a list choose from it.
      else if (document.activeElement instanceof HTMLSelectElement) return
      else if (panel.current?.contains(document.activeElement)) latest.current.shortcuts?.[event.key]?.()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <aside ref={panel} className={styles.panel} aria-label={label} tabIndex={-1}>
      <div className={styles.head}>
        <p className={styles.label}>{label}</p>
        <kbd className={styles.key}>Esc</kbd>
        <IconButton label={closeLabel} onPress={onClose}>
          <X size={16} />
        </IconButton>
      </div>
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </aside>
  )
}
