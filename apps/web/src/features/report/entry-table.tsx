import type { SectionTable } from '@kilotoken/reports/sections'
import { ListTable } from '@kilotoken/ui'
import styles from './report.module.css'

const ADDRESS = /^https:\/\/\S+$/u
/** A word or two, which Chinese would otherwise set one under the other in a narrow column. */
const SHORT = 12

/** A table of words as the files print it: assumptions, formulas, what is missing. Narrow, each row is a card. */
export function EntryTable({ caption, table }: { caption: string; table: SectionTable }) {
  const keyOf = (column: number) => `column${column}`
  return (
    <ListTable
      caption={caption}
      columns={table.heads.map((label, column) => ({ key: keyOf(column), label }))}
      rows={table.rows.map(({ cells }, index) => ({
        key: String(index),
        cells: Object.fromEntries(cells.map((text, column) => [keyOf(column), lines(text)])),
      }))}
    />
  )
}

/** A cell's lines, each on its own; one that is an address leads there. */
function lines(text: string) {
  if (text !== '' && text.length <= SHORT) return <span className={styles.whole}>{text}</span>
  if (!text.includes('\n') && !ADDRESS.test(text)) return text
  return text.split('\n').map((line, index) => (
    <span key={index} className={styles.line}>
      {ADDRESS.test(line) ? (
        <a href={line} target="_blank" rel="noreferrer noopener">
          {line}
        </a>
      ) : (
        line
      )}
    </span>
  ))
}
