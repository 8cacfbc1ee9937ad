import styles from './compare-table.module.css'
import type { CompareCell, CompareColumn, CompareRow } from './compare-table-props.ts'
import { LineSwatch } from './line-swatch.tsx'

/** One row of a CompareTable. */
export function CompareTableRow({ row, columns }: { row: CompareRow; columns: readonly CompareColumn[] }) {
  return (
    <tr className={styles.row} data-kind={row.kind}>
      <th scope="row" className={styles.label}>
        {row.tone !== undefined && <LineSwatch tone={row.tone} />}
        {row.label}
        {row.note !== undefined && <span className={styles.note}> {row.note}</span>}
      </th>
      {columns.map((column) => {
        const cell = row.cells.find(({ key }) => key === column.key)
        return (
          <td key={column.key} className={styles.cell} data-base={column.baseWord !== undefined}>
            {cell === undefined ? <span className={styles.note}>–</span> : <Cell cell={cell} />}
          </td>
        )
      })}
    </tr>
  )
}

function Cell({ cell: { value, difference, note } }: { cell: CompareCell }) {
  return (
    <>
      {value}
      {difference !== undefined && (
        <span className={styles.difference} data-tone={difference.tone}>
          <span>{difference.amount}</span>
          {difference.share !== undefined && <span>{difference.share}</span>}
        </span>
      )}
      {note !== undefined && <span className={styles.under}>{note}</span>}
    </>
  )
}
