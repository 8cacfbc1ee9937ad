'use client'

import { X } from 'lucide-react'
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

export type DialogProps = {
  isOpen: boolean
  /** Esc, the cross, or a click beside the dialog. */
  onClose: () => void
  title: string
  closeLabel: string
  children: ReactNode
  size?: 'normal' | 'wide'
}

/**
 * Asks for something before anything else goes on. The browser's own: focus stays inside and returns to its opener.
 *
 * Its content exists only while it is open, so a form inside starts afresh each time.
 */
export function Dialog({ isOpen, ...props }: DialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null
}

function OpenDialog({ onClose, title, closeLabel, children, size = 'normal' }: Omit<DialogProps, 'isOpen'>) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const opener = document.activeElement
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    return () => {
      element?.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  // What is beside the dialog belongs to its backdrop, which is the element itself.
  const onMouseDown = (event: MouseEvent) => event.target === dialog.current && onClose()
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={onMouseDown}
    >
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton label={closeLabel} onPress={onClose}>
          <X size={16} />
        </IconButton>
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}
