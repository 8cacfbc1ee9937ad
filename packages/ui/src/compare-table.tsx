import styles from './compare-table.module.css'
import type { CompareTableProps } from './compare-table-props.ts'
import { CompareTableRow } from './compare-table-row.tsx'

/**
 * Options side by side. The first column stays in view; where there is no room the table scrolls inside itself,
 * by keyboard too, and the page does not.
 */
export function CompareTable({ caption, corner, columns, groups }: CompareTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {corner}
            </th>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={styles.column}
                data-base={column.baseWord !== undefined}
              >
                <span className={styles.name}>
                  {column.label}
                  {column.baseWord !== undefined && <span className={styles.badge}>{column.baseWord}</span>}
                </span>
                {column.note !== undefined && <span className={styles.columnNote}>{column.note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.rows.map((row) => (
              <CompareTableRow key={row.key} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
