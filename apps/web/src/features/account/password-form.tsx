'use client'

import { Form, FormActions, PasswordField, SubmitButton, useToast } from '@kilotoken/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { type Refusal, refusalOf, useErrorText } from '../api/use-error-text.ts'
import { NewPasswordField } from './new-password-field.tsx'

/** Changes the password, for whoever knows the current one. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('app.account')
  const errorText = useErrorText()
  const toast = useToast()
  const api = useTRPC().account
  const cache = useQueryClient()
  const change = useMutation(api.changePassword.mutationOptions())
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isSent, setSent] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()

  const send = async () => {
    setSent(true)
    setRefusal(undefined)
    if (current === '' || next === '') return
    try {
      await change.mutateAsync({ currentPassword: current, newPassword: next })
      setCurrent('')
      setNext('')
      setSent(false)
      await cache.invalidateQueries(api.sessions.queryFilter())
      toast({ text: t('page.passwordChanged') })
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }

  const missing = (value: string) => (isSent && value === '' ? t('passwordMissing') : undefined)
  const isWrong = refusal?.code === 'WRONG_CREDENTIALS'
  const isRefused = refusal?.code === 'PASSWORD_REFUSED'
  return (
    <Form
      onSubmit={send}
      error={refusal !== undefined && !isWrong && !isRefused ? errorText(refusal) : undefined}
      label={t('page.password')}
    >
      {/* For password managers, which keep the new password under the name beside it. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={t('page.currentPassword')}
        name="current-password"
        autoComplete="current-password"
        showLabel={t('showPassword')}
        hideLabel={t('hidePassword')}
        value={current}
        onChange={setCurrent}
        error={isWrong ? t('page.wrongPassword') : missing(current)}
        isRequired
      />
      <NewPasswordField
        label={t('newPassword')}
        value={next}
        onChange={setNext}
        error={isRefused ? errorText(refusal) : missing(next)}
      />
      <FormActions>
        <SubmitButton pendingLabel={t('sending')}>{t('page.changePassword')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
