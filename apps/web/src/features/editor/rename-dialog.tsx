'use client'

import type { PlanLabel, PlanPart } from '@kilotoken/cost-core'
import { Button, Dialog, Form, FormActions, SubmitButton, TextField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePlanWords } from './use-plan-words.ts'

export type RenameDialogProps = {
  part: PlanPart | undefined
  onClose: () => void
  onDone: (part: PlanPart, label: PlanLabel) => void
}

/** What a part of the plan is called. Its key stays: results and links hold on to it. */
export function RenameDialog({ part, onClose, onDone }: RenameDialogProps) {
  const t = useTranslations('app.editor')
  const words = usePlanWords()
  return (
    <Dialog
      isOpen={part !== undefined}
      onClose={onClose}
      title={t('part.renameTitle', { name: part === undefined ? '' : words.part(part) })}
      closeLabel={t('close')}
    >
      {part !== undefined && (
        <NameForm
          part={part}
          onClose={onClose}
          onDone={(label) => {
            onDone(part, label)
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}

type NameFormProps = { part: PlanPart; onClose: () => void; onDone: (label: PlanLabel) => void }

function NameForm({ part, onClose, onDone }: NameFormProps) {
  const t = useTranslations('app.editor')
  const given = part.label ?? part.key
  const [en, setEn] = useState(typeof given === 'string' ? given : given.en)
  const [zh, setZh] = useState(typeof given === 'string' ? '' : given.zh)
  const submit = () => {
    const [first, second] = [en.trim(), zh.trim()]
    if (first !== '') onDone(second === '' ? first : { en: first, zh: second })
  }
  return (
    <Form onSubmit={submit}>
      <TextField
        label={t('part.nameEn')}
        value={en}
        onChange={setEn}
        error={en.trim() === '' ? t('part.nameNeeded') : undefined}
      />
      <TextField label={t('part.nameZh')} hint={t('part.nameZhHint')} value={zh} onChange={setZh} />
      <FormActions>
        <SubmitButton pendingLabel={t('part.rename')}>{t('part.renameDone')}</SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  )
}
