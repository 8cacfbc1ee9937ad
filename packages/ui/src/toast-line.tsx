'use client'

import { X } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import styles from './toast.module.css'
import type { Toast } from './toast.ts'

/** Long enough to read and to reach its button. A pause starts it again. */
const STAYS_MS = 10_000

export type ToastLineProps = {
  toast: Toast
  isPaused: boolean
  dismissLabel: string
  onDismiss: () => void
}

/** One toast, which goes by itself. An error stays until it is dismissed. */
export function ToastLine({ toast, isPaused, dismissLabel, onDismiss }: ToastLineProps) {
  const leave = useEffectEvent(onDismiss)
  const stays = isPaused || toast.tone === 'error'
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => leave(), STAYS_MS)
    return () => clearTimeout(timer)
  }, [stays])

  const { action } = toast
  const act = () => {
    onDismiss()
    action?.onPress()
  }
  return (
    <div className={styles.toast} data-tone={toast.tone ?? 'plain'}>
      <p className={styles.text}>{toast.text}</p>
      {action !== undefined && (
        <button type="button" className={styles.action} onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" className={styles.action} aria-label={dismissLabel} onClick={onDismiss}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  )
}
