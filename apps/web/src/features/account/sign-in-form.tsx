'use client'

import { Form, FormActions, PasswordField, SubmitButton, TextField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Refusal, useErrorText } from '../api/use-error-text.ts'
import { safePath } from './safe-path.ts'
import { signInWithPassword } from './sign-in.ts'

/** Address and password. `next` is where to go on to, as the address of the page said it. */
export function SignInForm({ next }: { next: string | undefined }) {
  const t = useTranslations('app.account')
  const errorText = useErrorText()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isSent, setSent] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()

  const send = async () => {
    setSent(true)
    setRefusal(undefined)
    if (email === '' || password === '') return
    const refused = await signInWithPassword({ email, password })
    if (refused !== undefined) return setRefusal(refused)
    // A whole new page: nothing that was read as a visitor stays in memory.
    window.location.assign(safePath(next) ?? '/')
  }

  const isWrong = refusal?.code === 'WRONG_CREDENTIALS'
  return (
    <Form
      onSubmit={send}
      error={refusal !== undefined && !isWrong ? errorText(refusal) : undefined}
      label={t('signIn.title')}
    >
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={isSent && email === '' ? t('emailMissing') : undefined}
        isRequired
      />
      <PasswordField
        label={t('password')}
        name="password"
        autoComplete="current-password"
        showLabel={t('showPassword')}
        hideLabel={t('hidePassword')}
        value={password}
        onChange={setPassword}
        error={isWrong ? errorText(refusal) : isSent && password === '' ? t('passwordMissing') : undefined}
        isRequired
      />
      <FormActions>
        <SubmitButton pendingLabel={t('sending')}>{t('signIn.action')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
