'use client'

import { LinkButton } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { planPath } from './plan-path.ts'
import { useTeamRights } from './use-team-rights.ts'

/** The list's one primary action, for who may. */
export function NewPlanButton({ team }: { team: string }) {
  const t = useTranslations('app.plan')
  const { mayEdit } = useTeamRights(team)
  if (!mayEdit) return null
  return (
    <LinkButton href={planPath.new(team)} linkAs={Link} tone="primary">
      {t('new')}
    </LinkButton>
  )
}
