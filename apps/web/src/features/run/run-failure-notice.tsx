'use client'

import { Notice } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import type { RunRow } from './run-rows.ts'
import { useFailureWords } from './use-failure-words.ts'

/** Why a run failed, what is safe, and whose turn it is. */
export function RunFailureNotice({ failure }: { failure: NonNullable<RunRow['failure']> }) {
  const t = useTranslations('app.run.failure')
  const { text, turn } = useFailureWords()(failure)
  return (
    <Notice tone="error" title={t('title')}>
      <p>{text}</p>
      <p>
        <strong>{turn}</strong>
      </p>
    </Notice>
  )
}
