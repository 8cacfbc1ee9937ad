'use client'

import { Button } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './gap-sentence.module.css'

/** The sentence that says how far apart two counts of GPUs are, and the way to see why. */
export function GapSentence({ isOpen, onOpen }: { isOpen: boolean; onOpen: () => void }) {
  const t = useTranslations('app.sample.gap')
  const api = useTRPC()
  const words = useFigureWords()
  const gap = useQuery(api.sample.gpuGap.queryOptions())
  if (gap.data === undefined || gap.data.ratio === null) return <p className={styles.sentence} />
  const { users, ratio, computeOnly, fleet } = gap.data
  return (
    <p className={styles.sentence}>
      {t('sentence', {
        users: words.text({ ...users, unit: '' }, 'card'),
        low: words.parts(computeOnly.gpus.figure, 'card').value,
        high: words.parts(fleet.gpus.figure, 'card').value,
        ratio: ratio.toFixed(0),
      })}{' '}
      <Button tone="link" isExpanded={isOpen} onPress={onOpen}>
        {t('show')}
      </Button>
    </p>
  )
}
