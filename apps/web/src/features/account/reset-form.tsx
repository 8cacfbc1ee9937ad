'use client'

import { Form, FormActions, SubmitButton } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { type Refusal, refusalOf, useErrorText } from '../api/use-error-text.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { signInWithPassword } from './sign-in.ts'

/** A new password for whoever holds the link, who is then signed in with it. */
export function ResetForm({ secret }: { secret: string }) {
  const t = useTranslations('app.account')
  const errorText = useErrorText()
  const reset = useMutation(useTRPC().account.resetPassword.mutationOptions())
  const [password, setPassword] = useState('')
  const [isSent, setSent] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()

  const send = async () => {
    setSent(true)
    setRefusal(undefined)
    if (password === '') return
    try {
      const { email } = await reset.mutateAsync({ secret, password })
      await signInWithPassword({ email, password })
      window.location.assign('/')
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }

  const isOfTheField = refusal?.code === 'PASSWORD_REFUSED'
  return (
    <Form
      onSubmit={send}
      error={refusal !== undefined && !isOfTheField ? errorText(refusal) : undefined}
      label={t('reset.title')}
    >
      <NewPasswordField
        label={t('newPassword')}
        value={password}
        onChange={setPassword}
        error={
          isOfTheField ? errorText(refusal) : isSent && password === '' ? t('passwordMissing') : undefined
        }
      />
      <FormActions>
        <SubmitButton pendingLabel={t('sending')}>{t('reset.action')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
