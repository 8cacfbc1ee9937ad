'use client'

import { useTranslations } from 'next-intl'
import type { Trace } from '../estimate/estimate.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { FigureLinks } from './figure-links.tsx'
import styles from './movers.module.css'

/** Which inputs a figure hangs on most: bars, or a sentence where all of them move it alike. */
export function Movers({ trace, onGo }: { trace: Trace; onGo: (id: string) => void }) {
  const t = useTranslations('app.estimate.trace')
  if (trace.movers.length === 0) return null
  return (
    <section>
      <h3 className={styles.heading}>{t('moves')}</h3>
      {trace.areAlike ? (
        <>
          <p className={styles.text}>{t('movesAlike', { count: trace.movers.length })}</p>
          <FigureLinks figures={trace.movers} home={trace.explanation.context} onGo={onGo} />
        </>
      ) : (
        <Bars trace={trace} />
      )}
    </section>
  )
}

function Bars({ trace: { movers, rest, explanation } }: { trace: Trace }) {
  const t = useTranslations('app.estimate.trace')
  const words = useFigureWords()
  return (
    <>
      <p className={styles.note}>{t('movesNote')}</p>
      <ul>
        {movers.map((mover) => (
          <li key={mover.id} className={styles.mover}>
            <span>{words.name(mover, explanation.context)}</span>
            <Share value={mover.share} />
            <span className={styles.share}>{words.percent(mover.share)}</span>
          </li>
        ))}
      </ul>
      {rest.count > 0 && (
        <p className={styles.note}>
          {t('movesRest', { count: rest.count, percent: words.percent(rest.share) })}
        </p>
      )}
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
