'use client'

import { Notice, PageMain } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import styles from './changes.module.css'
import { ConflictActions } from './conflict-actions.tsx'
import { ConflictGroups, type Side } from './conflict-groups.tsx'
import { useEditor } from './editor-context.ts'
import { mergeTexts } from './merge-texts.ts'
import { useComparison } from './use-comparison.ts'
import { useTimeWords } from './use-time-words.ts'

/** Where two people's work on one plan is put together. Nothing is decided here that the reader has not pressed. */
export function ConflictView() {
  const t = useTranslations('app.editor.conflict')
  const timeText = useTimeWords()
  const { state, newest } = useEditor()
  const texts = { base: state.base.document, mine: state.text, theirs: newest.document }
  const comparison = useComparison(texts)
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  const both = comparison?.both ?? []
  const undecided = both.filter(({ path }) => !choices.has(path)).length
  const name = newest.createdByName
  // The page has become another one: the reader begins at its top.
  useEffect(() => {
    window.scrollTo({ top: 0 })
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [])
  return (
    <PageMain>
      <div className={styles.intro}>
        <Notice tone="warn" title={t('title')} isAnnounced>
          <p>
            {t('text', {
              name,
              version: newest.version,
              time: timeText(newest.createdAt),
              base: state.base.version,
            })}
          </p>
          {newest.note !== '' && <p>{t('note', { note: newest.note })}</p>}
        </Notice>
      </div>
      {comparison === undefined ? (
        <Notice tone="error">{t('unreadable')}</Notice>
      ) : (
        <ConflictGroups
          name={name}
          {...comparison}
          choices={choices}
          onChoose={(path, side) => setChoices(new Map(choices).set(path, side))}
        />
      )}
      <ConflictActions
        merge={comparison === undefined ? undefined : () => mergeTexts(texts, choices)}
        undecided={undecided}
      />
    </PageMain>
  )
}
