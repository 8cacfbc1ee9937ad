import type { ReactNode } from 'react'

export type ResultRailProps = {
  label: string
  children: ReactNode
  /** What was typed last is not in the figures yet. */
  isBusy?: boolean
}

/** What the fields lead to, as sections of figures. Not announced as it changes: every keystroke would speak. */
export function ResultRail({ label, children, isBusy }: ResultRailProps) {
  return (
    <aside aria-label={label} aria-busy={isBusy}>
      {children}
    </aside>
  )
}
