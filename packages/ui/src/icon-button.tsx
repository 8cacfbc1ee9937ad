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
  /** Nothing to do at this moment. It keeps the focus, so that pressing it to the end does not lose the reader. */
  isDisabled?: boolean
}

/** A button whose picture is its only content. */
export function IconButton({ label, children, onPress, isExpanded, isDisabled = false }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        aria-expanded={isExpanded}
        aria-disabled={isDisabled || undefined}
        onClick={isDisabled ? undefined : onPress}
      >
        {children}
      </button>
    </Tooltip>
  )
}
