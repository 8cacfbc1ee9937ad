'use client'

import { useTranslations } from 'next-intl'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { useOptionalEditor } from './editor-context.ts'
import { useTimeWords } from './use-time-words.ts'

/** What became of what the reader typed. */
export function DraftStatus() {
  const t = useTranslations('app.editor.draft')
  const timeText = useTimeWords()
  const errorText = useErrorText()
  const draft = useOptionalEditor()?.draft
  if (draft === undefined) return null
  switch (draft.kind) {
    case 'saved':
      return t('saved', { time: timeText(draft.at) })
    case 'failed':
      return draft.isFinal ? t('refused', { reason: errorText(refusalOf(draft.error)) }) : t('failed')
    default:
      return t(draft.kind)
  }
}
