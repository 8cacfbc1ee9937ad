'use client'

import { Form, FormActions, Notice, SubmitButton, TextField } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { type Refusal, refusalOf, useErrorText } from '../api/use-error-text.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { signInWithPassword } from './sign-in.ts'
import { useFragment } from './use-fragment.ts'

const EMPTY = { name: '', email: '', password: '', teamName: '' }

/** The first account and the first team, for whoever holds the printed link. */
export function SetUpForm() {
  const t = useTranslations('app.account')
  const errorText = useErrorText()
  const secret = useFragment()
  const setUp = useMutation(useTRPC().account.setUp.mutationOptions())
  const [input, setInput] = useState(EMPTY)
  const [isSent, setSent] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const change = (field: keyof typeof EMPTY) => (value: string) => setInput({ ...input, [field]: value })

  const send = async () => {
    setSent(true)
    setRefusal(undefined)
    if (Object.values(input).some((value) => value.trim() === '')) return
    try {
      await setUp.mutateAsync({ ...input, secret: secret ?? '' })
    } catch (error) {
      return setRefusal(refusalOf(error))
    }
    const { email, password } = input
    await signInWithPassword({ email, password })
    window.location.assign('/')
  }

  if (secret === '') return <Notice tone="warn">{t('setUp.noLink')}</Notice>
  const missing = (field: keyof typeof EMPTY, text: string) =>
    isSent && input[field].trim() === '' ? text : undefined
  const refusedAs = (code: string) => (refusal?.code === code ? errorText(refusal) : undefined)
  const isOfAField = refusal?.code === 'PASSWORD_REFUSED' || refusal?.code === 'EMAIL_REFUSED'
  return (
    <Form
      onSubmit={send}
      error={refusal !== undefined && !isOfAField ? errorText(refusal) : undefined}
      label={t('setUp.title')}
    >
      <TextField
        label={t('name')}
        name="name"
        autoComplete="name"
        maxLength={100}
        value={input.name}
        onChange={change('name')}
        error={missing('name', t('nameMissing'))}
        isRequired
      />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        maxLength={254}
        value={input.email}
        onChange={change('email')}
        error={missing('email', t('emailMissing')) ?? refusedAs('EMAIL_REFUSED')}
        isRequired
      />
      <NewPasswordField
        label={t('password')}
        value={input.password}
        onChange={change('password')}
        error={missing('password', t('passwordMissing')) ?? refusedAs('PASSWORD_REFUSED')}
      />
      <TextField
        label={t('setUp.teamName')}
        hint={t('setUp.teamNameHint')}
        name="organization"
        autoComplete="organization"
        maxLength={100}
        value={input.teamName}
        onChange={change('teamName')}
        error={missing('teamName', t('setUp.teamNameMissing'))}
        isRequired
      />
      <FormActions>
        <SubmitButton pendingLabel={t('sending')}>{t('setUp.action')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
