'use client'

import { Form, FormActions, SubmitButton, TextField, useToast } from '@kilotoken/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { type Refusal, refusalOf, useErrorText } from '../api/use-error-text.ts'

/** The reader's own name, and the address that cannot be changed here. */
export function NameForm({ name: saved, email }: { name: string; email: string }) {
  const t = useTranslations('app.account')
  const errorText = useErrorText()
  const toast = useToast()
  const api = useTRPC().account
  const cache = useQueryClient()
  const change = useMutation(api.changeName.mutationOptions())
  const [name, setName] = useState(saved)
  const [refusal, setRefusal] = useState<Refusal>()
  const isMissing = name.trim() === ''

  const send = async () => {
    setRefusal(undefined)
    if (isMissing) return
    try {
      await change.mutateAsync({ name: name.trim() })
      await cache.invalidateQueries(api.me.queryFilter())
      toast({ text: t('page.nameSaved') })
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }

  return (
    <Form onSubmit={send} error={refusal && errorText(refusal)} label={t('page.profile')}>
      <TextField
        label={t('name')}
        name="name"
        autoComplete="name"
        maxLength={100}
        value={name}
        onChange={setName}
        error={isMissing ? t('nameMissing') : undefined}
      />
      <TextField
        label={t('email')}
        type="email"
        value={email}
        onChange={() => undefined}
        hint={t('page.emailFixed')}
        isReadOnly
      />
      <FormActions>
        <SubmitButton pendingLabel={t('sending')}>{t('page.saveName')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
