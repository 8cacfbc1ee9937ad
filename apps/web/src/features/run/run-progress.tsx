'use client'

import { Notice, ProgressBar } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { isOpen } from './is-open.ts'
import styles from './run.module.css'
import type { RunView } from './run-rows.ts'
import { timeLeft } from './time-left.ts'
import { useSpanText } from './use-span-text.ts'

export type RunProgressProps = {
  run: RunView
  /** The server did not answer the last time it was asked. */
  isLost: boolean
}

/**
 * How far an open run is. Readers hear of every tenth, and of the end: the region that says so stays when the bar goes.
 */
export function RunProgress({ run, isLost }: RunProgressProps) {
  const t = useTranslations('app.run.progress')
  const figures = useFigureWords()
  const [wasOpen] = useState(isOpen(run.status))
  const { share } = progressOf(run)
  const tenths = Number.isNaN(share) ? 0 : Math.floor(share * 10) / 10
  const isOver = !isOpen(run.status)
  return (
    <>
      <p className="visually-hidden" role="status">
        {wasOpen && isOver && t('isOver', { status: run.status })}
        {!isOver && tenths > 0 && t('announced', { percent: figures.percent(tenths) })}
      </p>
      {!isOver && <Open run={run} />}
      {!isOver && isLost && <Notice tone="warn">{t('lost')}</Notice>}
    </>
  )
}

function Open({ run }: { run: RunView }) {
  const t = useTranslations('app.run.progress')
  const figures = useFigureWords()
  const spanText = useSpanText()
  const { done, share } = progressOf(run)
  const isStopping = run.cancelRequestedAt !== null
  if (run.status === 'queued' && !isStopping)
    return <Notice tone="info">{done > 0 ? t('again') : t('waiting')}</Notice>
  const left = timeLeft({ elapsedMs: run.elapsedMs, done, trials: run.trials })
  const trials = t('trials', { done, trials: run.trials })
  const percent = Number.isNaN(share) ? '' : figures.percent(share)
  return (
    <section className={styles.progress} aria-label={t('label')}>
      <div className={styles.progressHead}>
        {percent !== '' && <span className={styles.percent}>{percent}</span>}
        <span className={styles.figure}>{Number.isNaN(share) ? t('noTrials') : trials}</span>
        {isStopping && <span>{t('stopping')}</span>}
        {!isStopping && left !== undefined && <span>{t('aboutLeft', { time: spanText(left) })}</span>}
        <span className={styles.aside}>{t('mayClose')}</span>
      </div>
      <ProgressBar label={t('label')} share={share} text={Number.isNaN(share) ? t('noTrials') : trials} />
    </section>
  )
}

/** NaN for a report without a simulation: nothing says how far it is. */
function progressOf({ done: written, snapshot, trials }: RunView): { done: number; share: number } {
  const done = Math.max(written, snapshot?.done ?? 0)
  return { done, share: trials === 0 ? Number.NaN : done / trials }
}
