'use client'

import type { EstimateView } from '@kilotoken/cost-core'
import { Notice } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './impossible-notice.module.css'

/** The strategies that cannot be done as planned, each with every reason; nothing where all can. */
export function ImpossibleNotice({ view }: { view: EstimateView }) {
  const t = useTranslations('app.figure')
  const words = useFigureWords()
  const impossible = view.strategies.flatMap(({ key, label }) => {
    const { absent } = view.figures[`${key}.total.cost`] ?? {}
    return absent?.kind === 'infeasible' ? [{ key, label, reasons: absent.reasons }] : []
  })
  if (impossible.length === 0) return null
  return (
    <div className={styles.notice}>
      <Notice tone="warn" title={t('impossible')}>
        <ul className={styles.list}>
          {impossible.map(({ key, label, reasons }) => (
            <li key={key}>
              {t('impossibleBecause', {
                strategy: words.label(label),
                reasons: reasons
                  .map((reason) => words.reason(reason, view.figures[reason]))
                  .join(t('reasonSeparator')),
              })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
