import type { ReportSection } from '@kilotoken/reports/sections'
import { EntryTable } from './entry-table.tsx'
import styles from './report.module.css'
import { ReportTable } from './report-table.tsx'

/** A section of a report on the page: what stands before its table, the table, and the notes under it. */
export function ReportPart({ section }: { section: ReportSection }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{section.title}</h3>
      <PartBody section={section} />
    </section>
  )
}

/** A long section, closed at first; `count` says how much is in it. */
export function FoldedPart({ section, count }: { section: ReportSection; count: string }) {
  return (
    <details className={styles.folded}>
      <summary className={styles.summary}>
        <h3 className={styles.partTitle}>{section.title}</h3>
        <span className={styles.quiet}>{count}</span>
      </summary>
      <PartBody section={section} />
    </details>
  )
}

function PartBody({ section: { key, title, before, table, after } }: { section: ReportSection }) {
  return (
    <>
      {before.map((text) => (
        <p key={text} className={key === 'summary' ? styles.verdict : styles.note}>
          {text}
        </p>
      ))}
      {table !== undefined &&
        (table.isNumber.some(Boolean) ? (
          <ReportTable caption={title} table={table} />
        ) : (
          <EntryTable caption={title} table={table} />
        ))}
      {after.map((text) => (
        <p key={text} className={styles.note}>
          {text}
        </p>
      ))}
    </>
  )
}
