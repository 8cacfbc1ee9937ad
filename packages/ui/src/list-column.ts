import type { ReactNode } from 'react'

/** A column of a ListTable. */
export type ListColumn = {
  key: string
  label: ReactNode
  /** `end` for figures. */
  align?: 'start' | 'end'
  /** Left out below 1024 px, where the row still tells what it is without it. */
  isOnlyWide?: boolean
  /** Where its head leads, and how the rows stand now. */
  sort?: { href: string; state: 'none' | 'ascending' | 'descending' }
}
