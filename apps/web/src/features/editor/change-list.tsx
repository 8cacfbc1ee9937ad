'use client'

import { diffPlans, planFields } from '@kilotoken/cost-core'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { ChangeLines } from './change-lines.tsx'
import styles from './changes.module.css'
import type { EditBase } from './editor-state.ts'
import { usePlanWords } from './use-plan-words.ts'

/** What a text changes in the version it was edited from. */
export function ChangeList({ before, after }: { before: EditBase; after: string }) {
  const t = useTranslations('app.editor')
  const words = usePlanWords()
  const { document, version } = before
  const changes = useMemo(() => {
    const [old, now] = [document, after].map((text) => {
      const fields = planFields(text)
      return 'sections' in fields ? fields.sections : []
    })
    return diffPlans(document, after).map((change) => ({
      ...change,
      label: words.place(now ?? [], change.path) ?? words.place(old ?? [], change.path) ?? change.path,
    }))
  }, [document, after, words])
  return (
    <div className={styles.list}>
      <p className={styles.title}>{t('saving.changes', { count: changes.length, version })}</p>
      {changes.length === 0 && document !== after ? (
        <p className={styles.nothing}>{t('change.comments')}</p>
      ) : (
        <ChangeLines changes={changes} />
      )}
    </div>
  )
}
