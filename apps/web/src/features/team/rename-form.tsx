'use client'

import { Form, FormActions, SubmitButton, TextField, useToast } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { useRefreshTeam } from './use-refresh-team.ts'

/** The name of the team, for administrators. */
export function RenameForm({ team, name: saved }: { team: string; name: string }) {
  const t = useTranslations('app.team')
  const toast = useToast()
  const errorText = useErrorText()
  const refresh = useRefreshTeam()
  const rename = useMutation(useTRPC().team.rename.mutationOptions())
  const [name, setName] = useState(saved)
  const isMissing = name.trim() === ''
  const send = async () => {
    if (isMissing) return
    try {
      await rename.mutateAsync({ team, name: name.trim() })
    } catch {
      // Said in the form.
      return
    }
    toast({ text: t('name.done') })
    await refresh()
  }
  return (
    <Form
      onSubmit={send}
      error={rename.isError ? errorText(refusalOf(rename.error)) : undefined}
      label={t('name.title')}
    >
      <TextField
        label={t('name.label')}
        name="team-name"
        autoComplete="off"
        maxLength={100}
        value={name}
        onChange={setName}
        error={isMissing ? t('name.missing') : undefined}
      />
      <FormActions>
        <SubmitButton pendingLabel={t('working')}>{t('name.action')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
