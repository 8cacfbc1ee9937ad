'use client'

import { Button } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useOptionalEditor } from './editor-context.ts'

/** The page's one primary action. Ctrl-S does the same. */
export function SaveButton() {
  const t = useTranslations('app.editor')
  const editor = useOptionalEditor()
  if (editor === undefined || editor.face === 'conflict') return null
  return (
    <Button tone="primary" onPress={() => editor.openSave(true)}>
      {t('save')}
    </Button>
  )
}
