import type { ReactNode } from 'react'
import styles from './button.module.css'

export type ButtonProps = {
  children: ReactNode
  onPress: () => void
  /** `link` looks like text: for what belongs to a sentence. */
  tone?: 'primary' | 'plain' | 'link'
  isDisabled?: boolean
  /** For a button that opens something. */
  isExpanded?: boolean
}

/** A verb. One `primary` a page. */
export function Button({ children, onPress, tone = 'plain', isDisabled = false, isExpanded }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      data-tone={tone}
      disabled={isDisabled}
      aria-expanded={isExpanded}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
