'use client'

import { Button } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useOptionalEditor } from './editor-context.ts'
import styles from './editor-tools.module.css'

/** The page's one primary action. Ctrl-S does the same. */
export function SaveButton() {
  const t = useTranslations('app.editor')
  const editor = useOptionalEditor()
  if (editor === undefined || editor.face === 'conflict') return null
  return (
    <Button tone="primary" onPress={() => editor.openSave(true)}>
      <span className={styles.wide}>{t('save')}</span>
      <span className={styles.narrow}>{t('saveShort')}</span>
    </Button>
  )
}
