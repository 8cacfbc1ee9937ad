'use client'

import { Banner, Button } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useEditor } from './editor-context.ts'
import { useTimeWords } from './use-time-words.ts'

/** Somebody saved a version while this one is being edited. */
export function NewerVersionBanner() {
  const t = useTranslations('app.editor.newer')
  const timeText = useTimeWords()
  const { state, newest, show, dispatch } = useEditor()
  const { text, base } = state
  if (newest.version <= base.version) return null
  const { version, document, createdByName: name, note, createdAt } = newest
  const facts = { name, version, time: timeText(createdAt), note }
  const take = () => dispatch({ kind: 'rebase', base: { version, document }, text: document })
  return (
    <Banner
      label={t('label')}
      tone="info"
      action={
        <>
          <Button tone="link" onPress={() => show('conflict')}>
            {t('see')}
          </Button>
          {text === base.document && (
            <Button tone="link" onPress={take}>
              {t('take')}
            </Button>
          )}
        </>
      }
    >
      {note === '' ? t('text', facts) : t('note', facts)}
    </Banner>
  )
}
