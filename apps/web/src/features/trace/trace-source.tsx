'use client'

import type { Explanation } from '@kilotoken/cost-core'
import { EvidenceTag } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './trace-source.module.css'

/** Where a number that comes from outside comes from: source, date, link, how it is known, where it stands in the plan. */
export function TraceSource({ explanation }: { explanation: Explanation }) {
  const t = useTranslations('app')
  const words = useFigureWords()
  const { role, source, url, date, note, path, range, figure } = explanation
  const bound = (value: number) => words.text({ value, unit: figure.unit }, 'card')
  return (
    <section className={styles.source}>
      <h3 className={styles.heading}>{t('estimate.trace.source')}</h3>
      <p>{source ?? t('estimate.trace.noSource')}</p>
      {date !== undefined && <p className={styles.muted}>{t('estimate.trace.read', { date })}</p>}
      {url !== undefined && (
        <p>
          <a href={url} target="_blank" rel="noreferrer noopener">
            {t('estimate.trace.openSource')}
          </a>
        </p>
      )}
      {figure.evidence !== null && role === 'input' && (
        <p>
          <EvidenceTag kind={figure.evidence} word={words.evidence(figure.evidence)} />
        </p>
      )}
      {(role === 'choice' || role === 'definition') && (
        <p className={styles.muted}>{t(`estimate.trace.${role}`)}</p>
      )}
      {range !== undefined && (
        <p>
          {t('estimate.trace.rangeInput', {
            shape: range.shape,
            low: bound(range.p5),
            high: bound(range.p95),
          })}
        </p>
      )}
      {note !== undefined && <p className={styles.muted}>{words.label(note)}</p>}
      {path !== undefined && (
        <p className={styles.muted}>
          {t('estimate.trace.path')} <code className={styles.path}>{path}</code>
        </p>
      )}
    </section>
  )
}
