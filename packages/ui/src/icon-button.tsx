import type { ReactNode } from 'react'
import styles from './icon-button.module.css'
import { Tooltip } from './tooltip.tsx'

export type IconButtonProps = {
  /** The name readers hear, and the tooltip. */
  label: string
  children: ReactNode
  onPress: () => void
  /** For a button that opens something. */
  isExpanded?: boolean
}

/** A button whose picture is its only content. */
export function IconButton({ label, children, onPress, isExpanded }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        aria-expanded={isExpanded}
        onClick={onPress}
      >
        {children}
      </button>
    </Tooltip>
  )
}
