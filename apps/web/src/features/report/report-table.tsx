import type { SectionTable } from '@kilotoken/reports/sections'
import styles from './report-table.module.css'

/**
 * A table of amounts as the files print it. The first column stays in view; where there is no room the table scrolls
 * inside itself, by keyboard too, and the page does not.
 */
export function ReportTable({ caption, table }: { caption: string; table: SectionTable }) {
  const { heads, rows } = table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={column} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, cells }, index) => (
            <tr key={index} className={styles.row} data-kind={kind}>
              {heads.map((_, column) =>
                column === 0 ? (
                  <th key={column} scope="row" className={styles.name}>
                    {cells[column]}
                  </th>
                ) : (
                  <td key={column} className={styles.cell}>
                    {cells[column]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
