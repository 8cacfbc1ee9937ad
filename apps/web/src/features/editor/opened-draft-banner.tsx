'use client'

import { Banner, Button, useToast } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useEditor } from './editor-context.ts'
import { useTimeWords } from './use-time-words.ts'

/** Says that the text on show is a draft from earlier, until the reader says whether they want it. */
export function OpenedDraftBanner() {
  const t = useTranslations('app.editor.draft')
  const timeText = useTimeWords()
  const toast = useToast()
  const { state, opened, newest, dispatch } = useEditor()
  const [isOpen, setOpen] = useState(opened !== undefined)
  if (!isOpen || opened === undefined) return null
  const { version, document } = newest
  const discard = () => {
    const { text, base } = state
    setOpen(false)
    dispatch({ kind: 'rebase', base: { version, document }, text: document })
    toast({
      text: t('discarded'),
      action: { label: t('bringBack'), onPress: () => dispatch({ kind: 'rebase', base, text }) },
    })
  }
  return (
    <Banner
      label={t('notice')}
      tone="info"
      action={
        <>
          <Button tone="link" onPress={() => setOpen(false)}>
            {t('continue')}
          </Button>
          <Button tone="link" onPress={discard}>
            {t('discard', { version })}
          </Button>
        </>
      }
    >
      {opened.baseVersion === version
        ? t('opened', { time: timeText(opened.savedAt), base: version })
        : t('openedOlder', { time: timeText(opened.savedAt), base: opened.baseVersion, version })}
    </Banner>
  )
}
