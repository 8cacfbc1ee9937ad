'use client'

import { Form, FormActions, SubmitButton, TextField } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'

/** Makes a team of the reader's own. */
export function NewTeamForm() {
  const t = useTranslations('app.team')
  const errorText = useErrorText()
  const create = useMutation(useTRPC().team.create.mutationOptions())
  const [name, setName] = useState('')
  const [isSent, setSent] = useState(false)
  const send = async () => {
    setSent(true)
    if (name.trim() === '') return
    try {
      const { teamId } = await create.mutateAsync({ name: name.trim() })
      // A whole new page: the rail learns of the team.
      window.location.assign(`/t/${teamId}/plans`)
    } catch {
      // Said in the form.
    }
  }
  return (
    <Form
      onSubmit={send}
      error={create.isError ? errorText(refusalOf(create.error)) : undefined}
      label={t('new.title')}
    >
      <TextField
        label={t('new.label')}
        name="team-name"
        autoComplete="organization"
        maxLength={100}
        value={name}
        onChange={setName}
        error={isSent && name.trim() === '' ? t('name.missing') : undefined}
        isRequired
      />
      <FormActions>
        <SubmitButton pendingLabel={t('working')}>{t('new.action')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
