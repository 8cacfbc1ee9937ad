import type { ReactNode } from 'react'

/** What every field has around its control. */
export type FieldBasics = {
  label: string
  /** What to write here, or what was understood. Gives way to a warning or an error. */
  hint?: ReactNode
  /** Why the value is refused. */
  error?: string | undefined
  /** The value is taken, but the reader should know something. */
  warning?: string | undefined
  /** Drawn inside the box, at its right. */
  unit?: string | undefined
  /** At the right of the label: how the figure is known, or a way to find one. */
  aside?: ReactNode
}
