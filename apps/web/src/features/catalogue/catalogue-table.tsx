import { labelText } from '@kilotoken/messages'
import { DataTable, EmptyState, EvidenceTag, TableRow } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import styles from './catalogue.module.css'
import { type Cited, citedSources } from './cited-sources.ts'

export type CatalogueEntry = {
  key: string
  name: string
  group: string
  /** One cell a column, each with the figures it shows and the words that tell them apart. */
  cells: readonly (readonly { figure: Cited; kind?: string }[])[]
}

export type CatalogueTableProps = {
  caption: string
  columns: readonly string[]
  entries: readonly CatalogueEntry[]
}

/** A kind of catalogue entry: its figures in columns, their sources and dates under its name. */
export function CatalogueTable({ caption, columns, entries }: CatalogueTableProps) {
  const t = useTranslations('app.catalogue')
  const locale = useLocale()
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 })
  if (entries.length === 0) return <EmptyState text={t('empty')} />
  return (
    <section>
      <h2 className={styles.heading}>{caption}</h2>
      <DataTable
        caption={caption}
        corner={t('name')}
        columns={columns.map((label) => ({ key: label, label }))}
      >
        {entries.map((entry) => (
          <TableRow
            key={entry.key}
            kind="group"
            label={entry.name}
            note={entry.group}
            detail={citedSources(entry.cells.flatMap((cell) => cell.map(({ figure }) => figure))).map(
              (figure) => (
                <span key={`${figure.source} ${figure.date} ${figure.evidence}`} className={styles.source}>
                  {t('sourceOf', { source: figure.source, date: figure.date })}{' '}
                  <EvidenceTag
                    kind={figure.evidence}
                    word={labelText({ key: `evidence.${figure.evidence}` }, locale)}
                  />
                </span>
              ),
            )}
            cells={columns.map((key, index) => {
              const figures = entry.cells[index] ?? []
              if (figures.length === 0) return { key, content: '–' }
              return {
                key,
                content: figures.map(({ figure, kind = '' }) => (
                  <span key={`${kind} ${figure.value}`} className={styles.value}>
                    {number.format(figure.value)}
                    {kind !== '' && <span className={styles.kind}>{kind}</span>}
                  </span>
                )),
              }
            })}
          />
        ))}
      </DataTable>
    </section>
  )
}
