'use client'

import { ResultLines } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './new-plan.module.css'
import type { PlanTotals } from './plan-rows.ts'

/** What the answers so far come to. Nothing until there is something to say. */
export function AnswerPreview({ totals, isBusy }: { totals: PlanTotals; isBusy: boolean }) {
  const t = useTranslations('app.plan.questions')
  const words = useFigureWords()
  return (
    <div aria-live="polite" aria-busy={isBusy}>
      {totals.length > 0 && (
        <section className={styles.preview} aria-label={t('preview')}>
          <p className={styles.previewTitle}>{t('preview')}</p>
          <ResultLines
            lines={totals.map(({ strategy, label, figure }) => ({
              key: strategy,
              label: words.label(label),
              value: figure === undefined ? '–' : words.text(figure, 'card'),
            }))}
          />
        </section>
      )}
    </div>
  )
}
