'use client'

import { useTranslations } from 'next-intl'
import { PlanMenu } from './plan-menu.tsx'
import type { PlanOverview } from './plan-rows.ts'

/** What else can be done with the plan on show. */
export function OpenPlanMenu({ team, overview }: { team: string; overview: PlanOverview }) {
  const t = useTranslations('app.plan.act')
  const { id, name, newest, archivedAt } = overview
  return (
    <PlanMenu
      label={t('more')}
      plan={{ team, id, name, version: newest.version, isArchived: archivedAt !== null }}
      isOpen
    />
  )
}
