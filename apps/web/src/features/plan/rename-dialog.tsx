'use client'

import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import type { MenuPlan } from './menu-plan.ts'
import { NameDialog } from './name-dialog.tsx'
import { planName } from './plan-name.ts'
import { useRefreshPlans } from './use-refresh-plans.ts'

/** Asks for a new name. Somebody who saved meanwhile is not overwritten. */
export function RenameDialog({ plan, onClose }: { plan: MenuPlan; onClose: () => void }) {
  const t = useTranslations('app.plan.rename')
  const refresh = useRefreshPlans()
  const rename = useMutation(useTRPC().plan.rename.mutationOptions())
  const save = async (name: string) => {
    const { team, id, version } = plan
    await rename.mutateAsync({ team, plan: id, expectedVersion: version, name, note: t('note') })
    onClose()
    await refresh()
  }
  return (
    <NameDialog
      title={t('title')}
      label={t('name')}
      hint={t('hint')}
      action={t('action')}
      initial={planName(plan.name, useLocale())}
      onClose={onClose}
      onName={save}
    />
  )
}
