import { figureText } from '@kilotoken/messages'
import { ListTable } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import type { Cited } from './cited-sources.ts'
import styles from './entry-figures.module.css'
import { SourceLine } from './source-line.tsx'

/** A property of an entry: a figure, or a word, with where it comes from. */
export type EntryFigure = {
  key: string
  label: string
  /** What a source states. Absent for a property that is a word of its own. */
  figure?: (Cited & { unit: string; note?: string | undefined }) | undefined
  word?: { text: string; source?: Pick<Cited, 'source' | 'date' | 'evidence'> }
}

/** All that is known of an entry, in full, each figure with its unit, source, day and evidence. */
export function EntryFigures({ caption, figures }: { caption: string; figures: readonly EntryFigure[] }) {
  const t = useTranslations('app.catalogue')
  const locale = useLocale()
  return (
    <ListTable
      caption={caption}
      columns={[
        { key: 'property', label: t('property') },
        { key: 'value', label: t('value'), align: 'end' },
        { key: 'unit', label: t('unit') },
        { key: 'source', label: t('source') },
      ]}
      rows={figures
        .filter(({ figure, word }) => figure !== undefined || word !== undefined)
        .map(({ key, label, figure, word }) => {
          const source = figure ?? word?.source
          const text = figure && figureText(figure.value, figure.unit, locale)
          return {
            key,
            cells: {
              property: <span className={styles.property}>{label}</span>,
              value: text?.value ?? word?.text,
              unit: text?.unit,
              source: source && (
                <>
                  <SourceLine figure={source} />
                  {figure?.note !== undefined && <span className={styles.note}>{figure.note}</span>}
                </>
              ),
            },
          }
        })}
    />
  )
}
