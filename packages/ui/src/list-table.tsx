import type { ElementType, ReactNode } from 'react'
import type { ListColumn } from './list-column.ts'
import { ListColumnHead } from './list-column-head.tsx'
import styles from './list-table.module.css'

export type ListRow = {
  key: string
  /** By column. A column without a cell is empty here. */
  cells: Readonly<Record<string, ReactNode>>
  actions?: ReactNode
  isMuted?: boolean
}

export type ListTableProps = {
  /** Names the table for readers; the page shows its own heading. */
  caption: string
  /** The first one names the row. */
  columns: readonly ListColumn[]
  rows: readonly ListRow[]
  /** Heads the column of actions, for readers. */
  actionsLabel?: string
  isBusy?: boolean
  linkAs?: ElementType
}

/**
 * Things in rows. In a narrow place, 608 px or less, each is a card: its name and actions, then its other cells with their labels.
 *
 * Roles are written out because another `display` takes a table's own away.
 */
export function ListTable({ caption, columns, rows, actionsLabel, isBusy, linkAs = 'a' }: ListTableProps) {
  return (
    <div className={styles.room}>
      <table role="table" className={styles.table} aria-busy={isBusy}>
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup" className={styles.head}>
          <tr role="row">
            {columns.map((column) => (
              <ListColumnHead key={column.key} column={column} linkAs={linkAs} />
            ))}
            {actionsLabel !== undefined && (
              <th role="columnheader" scope="col" className={styles.column}>
                <span className="visually-hidden">{actionsLabel}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} hasActions={actionsLabel !== undefined} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({
  row,
  columns,
  hasActions,
}: {
  row: ListRow
  columns: readonly ListColumn[]
  hasActions: boolean
}) {
  const [first, ...others] = columns
  return (
    <tr role="row" className={styles.row} data-muted={row.isMuted ?? false}>
      <th role="rowheader" scope="row" className={`${styles.cell} ${styles.name}`}>
        {first !== undefined && row.cells[first.key]}
      </th>
      {others.map((column) => (
        <Cell key={column.key} column={column} content={row.cells[column.key]} />
      ))}
      {hasActions && (
        <td role="cell" className={`${styles.cell} ${styles.actions}`}>
          {row.actions}
        </td>
      )}
    </tr>
  )
}

function Cell({ column, content }: { column: ListColumn; content: ReactNode }) {
  return (
    <td
      role="cell"
      className={styles.cell}
      data-align={column.align ?? 'start'}
      data-only-wide={column.isOnlyWide ?? false}
      data-fill={column.isFill ?? false}
      data-empty={content === undefined || content === null || content === ''}
    >
      <span className={styles.label} aria-hidden="true">
        {column.label}
      </span>
      {content}
    </td>
  )
}
