'use client'

import { Form, FormActions, SubmitButton } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { useOpenNewPlan } from './use-open-new-plan.ts'

/** A plan of the team's own that begins as the sample. */
export function FromSample({ team }: { team: string }) {
  const t = useTranslations('app.plan')
  const errorText = useErrorText()
  const open = useOpenNewPlan(team)
  const create = useMutation(useTRPC().plan.createFromSample.mutationOptions())
  const send = async () => {
    try {
      open((await create.mutateAsync({ team, note: t('create.sampleNote') })).planId)
    } catch {
      // Said above the button.
    }
  }
  return (
    <Form
      onSubmit={send}
      error={create.isError ? errorText(refusalOf(create.error)) : undefined}
      label={t('create.sample')}
    >
      <FormActions>
        <SubmitButton pendingLabel={t('working')}>{t('create.fromSample')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
