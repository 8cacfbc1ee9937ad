'use client'

import { Button, Dialog, Form, FormActions, SubmitButton } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { LinkField } from './link-field.tsx'
import type { MemberDialogProps } from './member-dialog-props.ts'
import styles from './team.module.css'
import { useRefreshTeam } from './use-refresh-team.ts'

/** Makes a link with which a member chooses a new password, shown this once. */
export function ResetLinkDialog({ team, member: { userId, name }, onClose }: MemberDialogProps) {
  const t = useTranslations('app.team')
  const errorText = useErrorText()
  const refresh = useRefreshTeam()
  const issue = useMutation(useTRPC().account.issueResetLink.mutationOptions())
  const send = async () => {
    try {
      await issue.mutateAsync({ team, user: userId })
    } catch {
      // Said in the form.
      return
    }
    await refresh()
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('reset.title', { name })} closeLabel={t('close')}>
      {issue.isSuccess ? (
        <LinkField label={t('reset.link')} path={issue.data.path} hint={t('reset.hint', { name })} />
      ) : (
        <Form onSubmit={send} error={issue.isError ? errorText(refusalOf(issue.error)) : undefined}>
          <p className={styles.text}>{t('reset.lead', { name })}</p>
          <FormActions>
            <SubmitButton pendingLabel={t('working')}>{t('reset.action')}</SubmitButton>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
