'use client'

import { LinkButton } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useTeamRights } from '../plan/use-team-rights.ts'
import { schedulePath } from './schedule-path.ts'

/** The list's one primary action, for who may. */
export function NewScheduleButton({ team }: { team: string }) {
  const t = useTranslations('app.schedule')
  const { mayEdit } = useTeamRights(team)
  if (!mayEdit) return null
  return (
    <LinkButton href={schedulePath.new(team)} linkAs={Link} tone="primary">
      {t('new')}
    </LinkButton>
  )
}
