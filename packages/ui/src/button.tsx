import type { ReactNode } from 'react'
import styles from './button.module.css'

export type ButtonProps = {
  children: ReactNode
  onPress: () => void
  /** `link` looks like text: for what belongs to a sentence. */
  tone?: 'primary' | 'plain' | 'link' | 'danger'
  isDisabled?: boolean
  /** What it started is not done yet. It keeps the focus, which `isDisabled` would take away. */
  isPending?: boolean
  /** For a button that opens something. */
  isExpanded?: boolean
}

/** A verb. One `primary` a page. */
export function Button(props: ButtonProps) {
  const { children, onPress, tone = 'plain', isDisabled = false, isPending = false, isExpanded } = props
  return (
    <button
      type="button"
      className={styles.button}
      data-tone={tone}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      aria-expanded={isExpanded}
      onClick={isPending ? undefined : onPress}
    >
      {children}
    </button>
  )
}
