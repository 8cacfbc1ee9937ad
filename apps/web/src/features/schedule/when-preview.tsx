'use client'

import { useTranslations } from 'next-intl'
import { NextTimes } from './next-times.tsx'
import { readWhen } from './read-schedule.ts'
import styles from './schedule.module.css'
import type { ScheduleText } from './schedule-text.ts'
import { useNow } from './use-now.ts'
import { useScheduleWords } from './use-schedule-words.ts'

/** What is typed, as a sentence and as the times it leads to. By the reader's clock; the server keeps its own. */
export function WhenPreview({ text }: { text: ScheduleText }) {
  const t = useTranslations('app.schedule.times')
  const words = useScheduleWords()
  const now = useNow()
  const when = readWhen(text)
  return (
    <section className={styles.preview} aria-label={t('title')}>
      {'problems' in when ? (
        <p className={styles.quiet}>{t('unreadable')}</p>
      ) : (
        now !== undefined && (
          <>
            <p className={styles.sentence} role="status">
              {words(when.recurrence, text.zone, now)}
            </p>
            <h3 className={styles.subtitle}>{t('title')}</h3>
            <NextTimes recurrence={when.recurrence} zone={text.zone} after={now} title={t('title')} />
          </>
        )
      )}
    </section>
  )
}
