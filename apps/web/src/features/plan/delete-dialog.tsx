'use client'

import { ConfirmDialog, useToast } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import type { MenuPlan } from './menu-plan.ts'
import { planName } from './plan-name.ts'
import { planPath } from './plan-path.ts'
import { useRefreshPlans } from './use-refresh-plans.ts'

export type DeleteDialogProps = { plan: MenuPlan; onClose: () => void; isOpen: boolean }

/** Asks an owner to type the plan's name before it goes for good. */
export function DeleteDialog({ plan, onClose, isOpen }: DeleteDialogProps) {
  const t = useTranslations('app.plan')
  const name = planName(plan.name, useLocale())
  const router = useRouter()
  const toast = useToast()
  const errorText = useErrorText()
  const refresh = useRefreshPlans()
  const remove = useMutation(useTRPC().plan.delete.mutationOptions())
  const confirm = async () => {
    try {
      await remove.mutateAsync({ team: plan.team, plan: plan.id })
    } catch {
      // Said in the dialog.
      return
    }
    onClose()
    toast({ text: t('list.deletedDone', { name }) })
    if (isOpen) router.push(planPath.list(plan.team))
    await refresh()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      title={t('delete.title')}
      text={t('delete.text')}
      typed={{ label: t('delete.typed', { name }), expected: name }}
      tone="danger"
      confirmLabel={t('delete.action')}
      pendingLabel={t('working')}
      cancelLabel={t('cancel')}
      closeLabel={t('close')}
      error={remove.isError ? errorText(refusalOf(remove.error)) : undefined}
    />
  )
}
