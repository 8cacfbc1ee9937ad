'use client'

import { Form, FormActions, SubmitButton, TextField } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NewPasswordField } from '../account/new-password-field.tsx'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { keptInvitation } from './kept-invitation.ts'
import styles from './team.module.css'

/** For somebody new: account, place in the team and session in one step. */
export function JoinForm({ secret, email }: { secret: string; email: string }) {
  const t = useTranslations('app.team.guest')
  const account = useTranslations('app.account')
  const errorText = useErrorText()
  const accept = useMutation(useTRPC().invitation.acceptAsNew.mutationOptions())
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [isSent, setSent] = useState(false)
  const refusal = accept.isError ? refusalOf(accept.error) : undefined
  const isOfThePassword = refusal?.code === 'PASSWORD_REFUSED'
  const refused = refusal && errorText(refusal)
  const send = async () => {
    setSent(true)
    if (name.trim() === '' || password === '') return
    try {
      const { teamId } = await accept.mutateAsync({ secret, name: name.trim(), password })
      keptInvitation.forget()
      window.location.assign(`/t/${teamId}/plans`)
    } catch {
      // Said in the form.
    }
  }
  const missingPassword = isSent && password === '' ? t('passwordMissing') : undefined
  return (
    <Form onSubmit={send} error={isOfThePassword ? undefined : refused} label={t('title')}>
      <p className={styles.text}>{t('newHere')}</p>
      <TextField
        label={t('name')}
        name="name"
        autoComplete="name"
        maxLength={100}
        value={name}
        onChange={setName}
        error={isSent && name.trim() === '' ? t('nameMissing') : undefined}
        isRequired
      />
      <TextField
        label={account('email')}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        onChange={() => undefined}
        isReadOnly
      />
      <NewPasswordField
        label={account('password')}
        value={password}
        onChange={setPassword}
        error={isOfThePassword ? refused : missingPassword}
      />
      <FormActions>
        <SubmitButton pendingLabel={account('sending')}>{t('createAndJoin')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
