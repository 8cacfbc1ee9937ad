'use client'

import { LinkButton } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { planPath } from './plan-path.ts'
import type { PlanOverview } from './plan-rows.ts'
import { useTeamRights } from './use-team-rights.ts'

/** The way into the editor, for who may and while the plan is in use. */
export function EditButton({ team, overview }: { team: string; overview: PlanOverview }) {
  const t = useTranslations('app.plan.read')
  const { mayEdit } = useTeamRights(team)
  if (!mayEdit || overview.archivedAt !== null) return null
  return (
    <LinkButton href={planPath.edit(team, overview.id)} linkAs={Link} tone="primary">
      {t('edit')}
    </LinkButton>
  )
}
