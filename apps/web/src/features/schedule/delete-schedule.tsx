'use client'

import { ConfirmDialog, useToast } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { schedulePath } from './schedule-path.ts'

export type DeleteScheduleProps = { team: string; schedule: string; onClose: () => void }

/** Asks before a schedule and its history go for good. */
export function DeleteSchedule({ team, schedule, onClose }: DeleteScheduleProps) {
  const t = useTranslations('app.schedule')
  const router = useRouter()
  const toast = useToast()
  const errorText = useErrorText()
  const remove = useMutation(useTRPC().schedule.delete.mutationOptions())
  const confirm = async () => {
    try {
      await remove.mutateAsync({ team, schedule })
    } catch {
      // Said in the dialog.
      return
    }
    onClose()
    toast({ text: t('delete.done') })
    router.push(schedulePath.list(team))
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      title={t('delete.title')}
      text={t('delete.text')}
      tone="danger"
      confirmLabel={t('delete.action')}
      pendingLabel={t('working')}
      cancelLabel={t('cancel')}
      closeLabel={t('close')}
      error={remove.isError ? errorText(refusalOf(remove.error)) : undefined}
    />
  )
}
