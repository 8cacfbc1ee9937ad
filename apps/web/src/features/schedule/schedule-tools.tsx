'use client'

import { Button, Menu, type MenuItem } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { useTeamRights } from '../plan/use-team-rights.ts'
import { DeleteSchedule } from './delete-schedule.tsx'
import { schedulePath } from './schedule-path.ts'
import { useScheduleActs } from './use-schedule-acts.ts'

export type ScheduleToolsProps = { team: string; schedule: string }

/** Pause or resume, and what else can be done with a schedule, by who may. */
export function ScheduleTools({ team, schedule: id }: ScheduleToolsProps) {
  const t = useTranslations('app.schedule.act')
  const { mayEdit } = useTeamRights(team)
  const api = useTRPC()
  const { data: schedule } = useQuery(api.schedule.get.queryOptions({ team, schedule: id }))
  const me = useQuery(api.account.me.queryOptions())
  const { pause, resume, takeOver, isPending } = useScheduleActs(team, id)
  const [isAsking, ask] = useState(false)
  if (schedule === undefined || !mayEdit) return null
  const isMine = me.data?.user.id === schedule.ownerId
  const items: readonly MenuItem[] = [
    { key: 'change', label: t('change'), href: schedulePath.change(team, id) },
    ...(isMine ? [] : [{ key: 'takeOver', label: t('takeOver'), onSelect: takeOver }]),
    {
      key: 'delete',
      label: t('delete'),
      tone: 'danger',
      startsGroup: true,
      onSelect: () => ask(true),
    },
  ]
  return (
    <>
      {schedule.pausedAt === null ? (
        <Button onPress={pause} isPending={isPending}>
          {t('pause')}
        </Button>
      ) : (
        <Button onPress={resume} isPending={isPending}>
          {t('resume')}
        </Button>
      )}
      <Menu label={t('more')} items={items} linkAs={Link} />
      {isAsking && <DeleteSchedule team={team} schedule={id} onClose={() => ask(false)} />}
    </>
  )
}
