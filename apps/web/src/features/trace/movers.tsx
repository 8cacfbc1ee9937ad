'use client'

import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { Trace } from '../sample/estimate.ts'
import styles from './movers.module.css'

/** Which inputs a figure hangs on most, and how well those are known. */
export function Movers({ trace }: { trace: Trace }) {
  const t = useTranslations('app')
  const words = useFigureWords()
  if (trace.movers.length === 0) return null
  return (
    <>
      <section>
        <h3 className={styles.heading}>{t('sample.trace.moves')}</h3>
        <p className={styles.note}>{t('sample.trace.movesNote')}</p>
        <ul>
          {trace.movers.map((mover) => (
            <li key={mover.id} className={styles.mover}>
              <span>{words.name(mover)}</span>
              <Share value={mover.share} />
              <span className={styles.share}>{words.percent(mover.share)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={styles.heading}>{t('sample.trace.known')}</h3>
        <ul className={styles.classes}>
          {trace.byEvidence.map(({ evidence, share }) => (
            <li key={evidence}>
              {t('sample.trace.knownShare', {
                percent: words.percent(share),
                evidence: words.evidence(evidence),
              })}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Share({ value }: { value: number }) {
  return (
    <svg className={styles.bar} width="100%" height="6" aria-hidden="true">
      <rect className={styles.track} width="100%" height="6" rx="2" />
      <rect className={styles.fill} width={`${100 * value}%`} height="6" rx="2" />
    </svg>
  )
}
