import { labelText } from '@kilotoken/messages'
import { EvidenceTag } from '@kilotoken/ui'
import { useLocale } from 'next-intl'
import type { Cited } from './cited-sources.ts'
import styles from './source-line.module.css'
import { sourceLink } from './source-link.ts'

export type SourceLineProps = {
  figure: Pick<Cited, 'source' | 'date' | 'evidence'>
  /** One line, cut where it is too long; its page has it whole. */
  isShort?: boolean
}

/** Where a figure comes from: how it is known, the day, the source (a link where one can be had). */
export function SourceLine({ figure, isShort = false }: SourceLineProps) {
  const locale = useLocale()
  const link = sourceLink(figure.source)
  return (
    <span className={styles.line} data-short={isShort}>
      <EvidenceTag kind={figure.evidence} word={labelText({ key: `evidence.${figure.evidence}` }, locale)} />
      <time className={styles.day} dateTime={figure.date}>
        {figure.date}
      </time>
      {link === undefined ? (
        <span className={styles.source} title={figure.source}>
          {figure.source}
        </span>
      ) : (
        <a
          className={styles.source}
          title={figure.source}
          href={link}
          target="_blank"
          rel="noreferrer noopener"
        >
          {figure.source}
        </a>
      )}
    </span>
  )
}
