'use client'

import { Form, FormActions, Notice, SubmitButton, TextField } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { type Refusal, refusalOf, useErrorText } from '../api/use-error-text.ts'

/** Asks for an address and says the same whatever becomes of it. `of` is what the link is for. */
export function LinkRequestForm({ of }: { of: 'reset' | 'signIn' }) {
  const t = useTranslations('app.account')
  const words = of === 'reset' ? 'forgot' : 'byLink'
  const locale = useLocale()
  const errorText = useErrorText()
  const api = useTRPC().account
  const reset = useMutation(api.requestReset.mutationOptions())
  const signIn = useMutation(api.requestSignInLink.mutationOptions())
  const [email, setEmail] = useState('')
  const [step, setStep] = useState<'asking' | 'incomplete' | 'sent'>('asking')
  const [refusal, setRefusal] = useState<Refusal>()

  const send = async () => {
    setRefusal(undefined)
    if (email.trim() === '') return setStep('incomplete')
    try {
      await (of === 'reset' ? reset : signIn).mutateAsync({ email, locale })
      setStep('sent')
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }

  if (step === 'sent')
    return (
      <Notice tone="done" isAnnounced>
        {t('forgot.sent')}
      </Notice>
    )
  return (
    <Form onSubmit={send} error={refusal && errorText(refusal)} label={t(`${words}.title`)}>
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        maxLength={254}
        value={email}
        onChange={setEmail}
        error={step === 'incomplete' && email.trim() === '' ? t('emailMissing') : undefined}
        isRequired
      />
      <FormActions>
        <SubmitButton pendingLabel={t('sending')}>{t(`${words}.action`)}</SubmitButton>
      </FormActions>
    </Form>
  )
}
