'use client'

import { type ReactNode, useState } from 'react'
import styles from './toast.module.css'
import type { Toast } from './toast.ts'
import { ToastContext } from './toast-context.ts'
import { ToastLine } from './toast-line.tsx'
import { type NumberedToast, withToast } from './with-toast.ts'

export type ToastProviderProps = {
  /** Names the region. */
  label: string
  dismissLabel: string
  children: ReactNode
}

/**
 * The place at the foot of the window where toasts appear, announced politely.
 *
 * None of them goes while the pointer or the focus is on any: a reader who reaches for "undo" must still find it.
 */
export function ToastProvider({ label, dismissLabel, children }: ToastProviderProps) {
  const [toasts, setToasts] = useState<readonly NumberedToast[]>([])
  const [isHovered, setHovered] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const [show] = useState(() => (toast: Toast) => setToasts((before) => withToast(before, toast)))
  const dismiss = (id: number) => {
    setToasts((before) => before.filter((toast) => toast.id !== id))
    // An element that goes sends neither a leave nor a blur.
    setHovered(false)
    setFocused(false)
  }
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={label}
        aria-live="polite"
        className={styles.region}
        onPointerEnter={() => setHovered(true)}
        onPointerLeave={() => setHovered(false)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        {toasts.map((toast) => (
          <ToastLine
            key={toast.id}
            toast={toast}
            isPaused={isHovered || isFocused}
            dismissLabel={dismissLabel}
            onDismiss={() => dismiss(toast.id)}
          />
        ))}
      </section>
    </ToastContext>
  )
}
