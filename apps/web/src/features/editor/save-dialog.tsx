'use client'

import type { PlanProblem } from '@kilotoken/cost-core'
import { problemText } from '@kilotoken/messages'
import { Button, Dialog, Form, FormActions, Notice, SubmitButton, TextArea } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '../api/use-error-text.ts'
import { ChangeList } from './change-list.tsx'
import { useEditor } from './editor-context.ts'
import styles from './editor-issues.module.css'
import { useSaveVersion } from './use-save-version.ts'

export type SaveDialogProps = { problems: readonly PlanProblem[]; onJump: (problem: PlanProblem) => void }

/** Makes the text the plan's next version, with a note for whoever reads the history. */
export function SaveDialog({ problems, onJump }: SaveDialogProps) {
  const t = useTranslations('app.editor')
  const { state, newest, isSaveOpen, openSave } = useEditor()
  return (
    <Dialog
      isOpen={isSaveOpen}
      onClose={() => openSave(false)}
      title={t('saving.title')}
      closeLabel={t('close')}
      size="wide"
    >
      {problems.length > 0 ? (
        <Blocked
          problems={problems}
          onJump={(problem) => {
            openSave(false)
            // The dialog gives the focus back to its opener first.
            setTimeout(() => onJump(problem))
          }}
        />
      ) : (
        <SaveForm version={Math.max(newest.version, state.base.version) + 1} />
      )}
    </Dialog>
  )
}

const LONGEST_NOTE = 500

function SaveForm({ version }: { version: number }) {
  const t = useTranslations('app.editor')
  const errorText = useErrorText()
  const { state, openSave, show, refreshNewest } = useEditor()
  const saveVersion = useSaveVersion()
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  const save = async () => {
    const { base, text } = state
    const refusal = await saveVersion({ expectedVersion: base.version, document: text, note })
    if (refusal?.code === 'PLAN_CHANGED_MEANWHILE') {
      await refreshNewest()
      show('conflict')
    }
    if (refusal === undefined || refusal.code === 'PLAN_CHANGED_MEANWHILE') openSave(false)
    else setError(errorText(refusal))
  }
  return (
    <Form onSubmit={save} error={error}>
      <TextArea
        label={t('saving.note')}
        hint={t('saving.noteHint')}
        value={note}
        onChange={setNote}
        maxLength={LONGEST_NOTE}
        rows={2}
      />
      <ChangeList before={state.base} after={state.text} />
      <FormActions>
        <SubmitButton pendingLabel={t('saving.pending')}>{t('saving.send', { version })}</SubmitButton>
        <Button onPress={() => openSave(false)}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  )
}

function Blocked({ problems, onJump }: SaveDialogProps) {
  const t = useTranslations('app.editor')
  const locale = useLocale()
  return (
    <Notice tone="error" title={t('issues.problems', { count: problems.length })}>
      <p>{t('saving.blocked')}</p>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.path} ${problem.code}`}>
            <Button tone="link" onPress={() => onJump(problem)}>
              {problem.path === '' ? t('issues.line', { line: problem.line ?? 1 }) : problem.path}
            </Button>{' '}
            {problemText(problem, locale)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
