'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import type { MenuPlan } from './menu-plan.ts'
import { NameDialog } from './name-dialog.tsx'
import { planName } from './plan-name.ts'
import { planPath } from './plan-path.ts'
import { useRefreshPlans } from './use-refresh-plans.ts'

/** A name may be longer than a note. */
const LONGEST_IN_NOTE = 200

/** Asks what the copy is to be called, and leads to it. */
export function DuplicateDialog({ plan, onClose }: { plan: MenuPlan; onClose: () => void }) {
  const t = useTranslations('app.plan.duplicate')
  const name = planName(plan.name, useLocale())
  const router = useRouter()
  const refresh = useRefreshPlans()
  const duplicate = useMutation(useTRPC().plan.duplicate.mutationOptions())
  const copy = async (copyName: string) => {
    const { team, id, version } = plan
    const note = t('note', { name: name.slice(0, LONGEST_IN_NOTE), version })
    const made = await duplicate.mutateAsync({ team, plan: id, version, name: copyName, note })
    onClose()
    router.push(planPath.read(team, made.planId))
    await refresh()
  }
  return (
    <NameDialog
      title={t('title')}
      label={t('name')}
      hint={t('hint', { version: plan.version })}
      action={t('action')}
      initial={t('copyOf', { name })}
      onClose={onClose}
      onName={copy}
    />
  )
}
