'use client'

import { Button, Form, FormActions, SubmitButton, TextArea } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import styles from './new-plan.module.css'
import { checkPlanText, type PlanText, readPlanFile } from './plan-text-file.ts'
import { ProblemList } from './problem-list.tsx'
import { problemsOf } from './problems-of.ts'
import { useOpenNewPlan } from './use-open-new-plan.ts'

/** Imports a plan from a file or from pasted text. What is refused stays in the field, with each problem at its line. */
export function FromFile({ team }: { team: string }) {
  const t = useTranslations('app.plan')
  const errorText = useErrorText()
  const open = useOpenNewPlan(team)
  const picker = useRef<HTMLInputElement>(null)
  const imported = useMutation(useTRPC().plan.import.mutationOptions())
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const refusal = imported.isError ? refusalOf(imported.error) : undefined
  const problems = problemsOf(refusal)

  const accept = (read: PlanText): string | undefined => {
    setFault(undefined)
    if ('text' in read) return read.text
    setFault(read.refused === 'tooLarge' ? t('create.tooLarge', { size: read.size }) : t('create.notText'))
    return undefined
  }
  const pick = async (file: File | undefined) => {
    if (file === undefined) return
    const picked = accept(await readPlanFile(file))
    if (picked === undefined) return
    setText(picked)
    imported.reset()
  }
  const send = async () => {
    const document = accept(checkPlanText(text))
    if (document === undefined) return
    if (document.trim() === '') return setFault(t('create.empty'))
    try {
      open((await imported.mutateAsync({ team, document, note: t('create.importNote') })).planId)
    } catch {
      // Said above the field, or in the list of problems.
    }
  }
  return (
    <Form
      onSubmit={send}
      error={refusal !== undefined && problems.length === 0 ? errorText(refusal) : undefined}
      label={t('create.import')}
    >
      <div className={styles.file}>
        <input
          ref={picker}
          type="file"
          accept=".yaml,.yml,application/yaml,text/yaml"
          hidden
          aria-label={t('create.file')}
          onChange={(event) => {
            void pick(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <Button onPress={() => picker.current?.click()}>{t('create.file')}</Button>
      </div>
      <TextArea
        label={t('create.document')}
        hint={t('create.documentHint')}
        value={text}
        onChange={setText}
        rows={16}
        isMono
        error={fault}
      />
      <ProblemList title={t('create.problems', { count: problems.length })} problems={problems} />
      <FormActions>
        <SubmitButton pendingLabel={t('working')}>{t('create.importAction')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
