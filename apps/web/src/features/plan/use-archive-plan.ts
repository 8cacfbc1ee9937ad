'use client'

import { useToast } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import type { MenuPlan } from './menu-plan.ts'
import { planName } from './plan-name.ts'
import { useRefreshPlans } from './use-refresh-plans.ts'

/** Archives a plan or takes it out again, and says so with a way back. */
export function useArchivePlan(plan: Pick<MenuPlan, 'team' | 'id' | 'name'>): (archived: boolean) => void {
  const t = useTranslations('app.plan.list')
  const name = planName(plan.name, useLocale())
  const toast = useToast()
  const errorText = useErrorText()
  const refresh = useRefreshPlans()
  const archive = useMutation(useTRPC().plan.archive.mutationOptions())
  const put = async (archived: boolean, isUndo: boolean) => {
    try {
      await archive.mutateAsync({ team: plan.team, plan: plan.id, archived })
      await refresh()
    } catch (error) {
      return toast({ text: errorText(refusalOf(error)), tone: 'error' })
    }
    toast({
      text: archived ? t('archivedDone', { name }) : t('restoredDone', { name }),
      ...(!isUndo && { action: { label: t('undo'), onPress: () => put(!archived, true) } }),
    })
  }
  return (archived) => put(archived, false)
}
