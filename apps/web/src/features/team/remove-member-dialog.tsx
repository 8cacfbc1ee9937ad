'use client'

import { ConfirmDialog, useToast } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import type { MemberDialogProps } from './member-dialog-props.ts'
import { useRefreshTeam } from './use-refresh-team.ts'

/** Asks once more before somebody is out. */
export function RemoveMemberDialog({ team, member: { userId, name }, onClose }: MemberDialogProps) {
  const t = useTranslations('app.team')
  const toast = useToast()
  const errorText = useErrorText()
  const refresh = useRefreshTeam()
  const remove = useMutation(useTRPC().team.removeMember.mutationOptions())
  const confirm = async () => {
    try {
      await remove.mutateAsync({ team, user: userId })
    } catch {
      // Said in the dialog.
      return
    }
    onClose()
    toast({ text: t('remove.done', { name }) })
    await refresh()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      title={t('remove.title', { name })}
      text={t('remove.text', { name })}
      tone="danger"
      confirmLabel={t('remove.action')}
      pendingLabel={t('working')}
      cancelLabel={t('cancel')}
      closeLabel={t('close')}
      error={remove.isError ? errorText(refusalOf(remove.error)) : undefined}
    />
  )
}
