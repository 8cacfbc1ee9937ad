'use client'

import { Button, Dialog, Form, FormActions, SubmitButton, TextField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'

const LONGEST_NAME = 200

export type NameDialogProps = {
  title: string
  label: string
  hint: string
  action: string
  initial: string
  onClose: () => void
  onName: (name: string) => Promise<void>
}

/** Asks for a plan's name. What is refused is said in the dialog, and what was typed stays. */
export function NameDialog({ title, label, hint, action, initial, onClose, onName }: NameDialogProps) {
  const t = useTranslations('app.plan')
  const errorText = useErrorText()
  const [name, setName] = useState(initial)
  const [isSent, setSent] = useState(false)
  const [error, setError] = useState<string>()
  const isMissing = name.trim() === ''
  const send = async () => {
    setSent(true)
    setError(undefined)
    if (isMissing) return
    try {
      await onName(name.trim())
    } catch (thrown) {
      setError(errorText(refusalOf(thrown)))
    }
  }
  return (
    <Dialog isOpen onClose={onClose} title={title} closeLabel={t('close')}>
      <Form onSubmit={send} error={error} label={title}>
        <TextField
          label={label}
          hint={hint}
          value={name}
          onChange={setName}
          maxLength={LONGEST_NAME}
          error={isSent && isMissing ? t('rename.missing') : undefined}
          isRequired
        />
        <FormActions>
          <SubmitButton pendingLabel={t('working')}>{action}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
