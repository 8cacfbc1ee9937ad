import type { ReactNode } from 'react'

/** A column of a ListTable. */
export type ListColumn = {
  key: string
  label: ReactNode
  /** `end` for figures. */
  align?: 'start' | 'end'
  /** Left out where the list has 920 px or less, where the row still tells what it is without it. */
  isOnlyWide?: boolean
  /** Takes what room the others leave; they get no more than they need. */
  isFill?: boolean
  /** Where its head leads, and how the rows stand now. */
  sort?: { href: string; state: 'none' | 'ascending' | 'descending' }
}
