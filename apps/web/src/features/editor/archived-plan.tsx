'use client'

import { Button, Form, FormActions, Notice, PageMain, SubmitButton } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { planPath } from '../plan/plan-path.ts'

/** In the editor's place for a plan that was put away. */
export function ArchivedPlan({ team, plan }: { team: string; plan: string }) {
  const t = useTranslations('app.editor.archived')
  const errorText = useErrorText()
  const router = useRouter()
  const archive = useMutation(useTRPC().plan.archive.mutationOptions())
  const restore = async () => {
    try {
      await archive.mutateAsync({ team, plan, archived: false })
      router.refresh()
    } catch {
      // Said above the buttons.
    }
  }
  return (
    <PageMain width="form">
      <Form onSubmit={restore} error={archive.isError ? errorText(refusalOf(archive.error)) : undefined}>
        <Notice tone="info" title={t('title')}>
          {t('text')}
        </Notice>
        <FormActions>
          <SubmitButton pendingLabel={t('pending')}>{t('restore')}</SubmitButton>
          <Button onPress={() => router.push(planPath.read(team, plan))}>{t('read')}</Button>
        </FormActions>
      </Form>
    </PageMain>
  )
}
