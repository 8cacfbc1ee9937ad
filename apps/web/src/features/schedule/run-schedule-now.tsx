'use client'

import { Button } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useTeamRights } from '../plan/use-team-rights.ts'
import { useScheduleActs } from './use-schedule-acts.ts'

/** The page's one primary action. */
export function RunScheduleNow({ team, schedule }: { team: string; schedule: string }) {
  const t = useTranslations('app.schedule.act')
  const { mayEdit } = useTeamRights(team)
  const { runNow, isPending } = useScheduleActs(team, schedule)
  if (!mayEdit) return null
  return (
    <Button tone="primary" onPress={runNow} isPending={isPending}>
      {t('runNow')}
    </Button>
  )
}
