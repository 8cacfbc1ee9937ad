import type { ReactNode } from 'react'

/** A line of a Menu: something to do, or with `href` a place to go. */
export type MenuItem = {
  key: string
  label: string
  icon?: ReactNode
  tone?: 'plain' | 'danger'
  isDisabled?: boolean
  /** The one that holds now: a tick stands before it. */
  isCurrent?: boolean
  /** A line is drawn above it. */
  startsGroup?: boolean
  onSelect?: () => void
  href?: string
}
