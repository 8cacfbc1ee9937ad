import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ElementType } from 'react'
import type { ListColumn } from './list-column.ts'
import styles from './list-table.module.css'

/** The head of a column. Where it sorts it is a link, so that the order is part of the address. */
export function ListColumnHead({ column, linkAs: Link }: { column: ListColumn; linkAs: ElementType }) {
  const { sort } = column
  const state = sort === undefined || sort.state === 'none' ? undefined : sort.state
  return (
    <th
      // biome-ignore lint/a11y/noRedundantRoles: on narrow screens the head's display takes a table's roles away
      role="columnheader"
      scope="col"
      className={styles.column}
      data-align={column.align ?? 'start'}
      data-only-wide={column.isOnlyWide ?? false}
      data-fill={column.isFill ?? false}
      aria-sort={state}
    >
      {sort === undefined ? (
        column.label
      ) : (
        <Link className={styles.sort} href={sort.href}>
          {column.label}
          {state === 'ascending' && <ArrowUp size={12} aria-hidden="true" />}
          {state === 'descending' && <ArrowDown size={12} aria-hidden="true" />}
        </Link>
      )}
    </th>
  )
}
