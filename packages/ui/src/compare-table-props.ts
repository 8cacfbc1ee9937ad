import type { ReactNode } from 'react'
import type { LineTone } from './line-swatch.tsx'

export type CompareColumn = {
  key: string
  label: string
  note?: string
  /** What the others are measured against, and the word that says so. */
  baseWord?: string
}

export type CompareCell = {
  /** The column it stands in. */
  key: string
  /** A text, or a button that answers where it comes from. */
  value: ReactNode
  /** How far it lies from the base, with signs; `up` is dearer. */
  difference?: { tone: 'up' | 'down' | 'plain'; amount: string; share?: string }
  note?: ReactNode
}

export type CompareRow = {
  key: string
  /** `total` heads or closes a group, `line` is a part of it, `plain` stands for itself. */
  kind: 'total' | 'line' | 'plain'
  label: string
  note?: string
  tone?: LineTone
  /** A column without a cell has none of it: a dash. */
  cells: readonly CompareCell[]
}

export type CompareTableProps = {
  /** Names the table for readers; the page shows its own heading. */
  caption: string
  /** Over the row labels: the unit of the table. */
  corner: ReactNode
  columns: readonly CompareColumn[]
  /** What belongs together, with the row of its total first. */
  groups: readonly { key: string; rows: readonly CompareRow[] }[]
}
