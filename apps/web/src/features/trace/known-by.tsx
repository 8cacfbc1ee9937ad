'use client'

import { useTranslations } from 'next-intl'
import type { Trace } from '../estimate/estimate.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './known-by.module.css'

/** How much of what moves a figure is measured, published, estimated or assumed. */
export function KnownBy({ shares }: { shares: Trace['byEvidence'] }) {
  const t = useTranslations('app.estimate.trace')
  const words = useFigureWords()
  if (shares.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{t('known')}</h3>
      <svg className={styles.bar} width="100%" height="6" aria-hidden="true">
        {startsOf(shares).map(({ evidence, share, start }) => (
          <rect
            key={evidence}
            className={styles.part}
            data-evidence={evidence}
            x={`${100 * start}%`}
            width={`${100 * share}%`}
            height="6"
          />
        ))}
      </svg>
      <ul className={styles.classes}>
        {shares.map(({ evidence, share }) => (
          <li key={evidence}>
            {t('knownShare', { percent: words.percent(share), evidence: words.evidence(evidence) })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function startsOf(shares: Trace['byEvidence']) {
  let sum = 0
  return shares.map(({ evidence, share }) => {
    const start = sum
    sum += share
    return { evidence, share, start }
  })
}
