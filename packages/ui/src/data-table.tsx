import type { ReactNode } from 'react'
import styles from './data-table.module.css'

export type DataTableProps = {
  /** Names the table for readers; the page shows its own heading. */
  caption: string
  /** Over the row labels: the unit of the table. */
  corner: ReactNode
  columns: readonly { key: string; label: ReactNode }[]
  children: ReactNode
  isBusy?: boolean
}

/**
 * Figures in columns under a head that stays in view.
 *
 * Below 640 px each row becomes two lines: its label, then its cells. Roles are written out because a grid
 * `display` takes a table's own away.
 */
export function DataTable({ caption, corner, columns, children, isBusy = false }: DataTableProps) {
  return (
    <table role="table" className={styles.table} data-columns={columns.length} aria-busy={isBusy}>
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row" className={styles.head}>
          <th role="columnheader" scope="col" className={styles.corner}>
            {corner}
          </th>
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={styles.column}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  )
}
