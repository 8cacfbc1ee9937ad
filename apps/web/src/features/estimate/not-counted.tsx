'use client'

import { Button } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { Estimate } from './estimate.ts'
import styles from './not-counted.module.css'

/** What the table leaves out, in a line, and the way to count it too. Nothing where all is counted. */
export function NotCounted({ view, onCount }: { view: Estimate['view']; onCount: () => void }) {
  const t = useTranslations('app')
  const words = useFigureWords()
  const lines = new Set(
    view.table.rows.filter((row) => !row.isCounted).flatMap(({ line }) => (line === undefined ? [] : [line])),
  )
  if (lines.size === 0) return null
  const names = [...lines].map(words.lineInSentence).join(t('figure.listSeparator'))
  return (
    <p className={styles.left}>
      {t('estimate.leftOut', { lines: names })}{' '}
      <Button tone="link" onPress={onCount}>
        {t('estimate.countThese')}
      </Button>
    </p>
  )
}
