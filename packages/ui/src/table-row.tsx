import type { ReactNode } from 'react'
import styles from './data-table.module.css'
import { LineSwatch, type LineTone } from './line-swatch.tsx'

export type TableRowProps = {
  /** `group` heads the lines under it, `total` closes the table. */
  kind: 'group' | 'line' | 'total'
  label: string
  note?: string
  tone?: LineTone
  /** Present, but not part of what the table adds up. */
  isMuted?: boolean
  /** Small print under the label. */
  detail?: ReactNode
  cells: readonly { key: string; content: ReactNode }[]
}

/** One row of a DataTable. */
export function TableRow({ kind, label, note, tone, isMuted = false, detail, cells }: TableRowProps) {
  return (
    <tr role="row" className={styles.row} data-kind={kind} data-muted={isMuted}>
      <th role="rowheader" scope="row" className={styles.label}>
        {tone !== undefined && <LineSwatch tone={tone} />}
        {label}
        {note !== undefined && <span className={styles.note}> {note}</span>}
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </th>
      {cells.map((cell) => (
        <td key={cell.key} role="cell" className={styles.cell}>
          {typeof cell.content === 'string' ? (
            <span className={styles.plain}>{cell.content}</span>
          ) : (
            cell.content
          )}
        </td>
      ))}
    </tr>
  )
}
