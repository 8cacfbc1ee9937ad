'use client'

import { IconButton, SegmentedControl } from '@kilotoken/ui'
import { Code, ListTree, Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useOptionalEditor } from './editor-context.ts'
import styles from './editor-tools.module.css'

/** The plain buttons of the top bar: form or text, back and forth. */
export function EditorTools() {
  const t = useTranslations('app.editor')
  const editor = useOptionalEditor()
  if (editor === undefined || editor.face === 'conflict') return null
  const { state, dispatch, face, show } = editor
  return (
    <>
      <IconButton
        label={t('undo')}
        onPress={() => dispatch({ kind: 'undo' })}
        isDisabled={state.past.length === 0}
      >
        <Undo2 size={16} />
      </IconButton>
      <IconButton
        label={t('redo')}
        onPress={() => dispatch({ kind: 'redo' })}
        isDisabled={state.future.length === 0}
      >
        <Redo2 size={16} />
      </IconButton>
      <span className={styles.wide}>
        <SegmentedControl
          label={t('face.label')}
          options={[
            { key: 'form', label: t('face.form') },
            { key: 'source', label: t('face.source') },
          ]}
          chosen={face}
          onChoose={(key) => show(key === 'source' ? 'source' : 'form')}
        />
      </span>
      <span className={styles.narrow}>
        <IconButton
          label={face === 'source' ? t('face.form') : t('face.source')}
          onPress={() => show(face === 'source' ? 'form' : 'source')}
        >
          {face === 'source' ? <ListTree size={16} /> : <Code size={16} />}
        </IconButton>
      </span>
    </>
  )
}
