'use client'

import { RailMenu } from '@kilotoken/ui'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

type Team = { id: string; name: string }

/** Whose plans these are, and the way to another team's. Without a team, the way to one. */
export function TeamSwitch({ teams, team }: { teams: readonly Team[]; team: Team | undefined }) {
  const t = useTranslations('app.frame')
  return (
    <RailMenu
      label={t('switchTeam')}
      name={team?.name ?? t('noTeam')}
      linkAs={Link}
      items={[
        ...teams.map(({ id, name }) => ({
          key: id,
          label: name,
          href: `/t/${id}/plans`,
          isCurrent: id === team?.id,
        })),
        {
          key: 'new',
          label: t('newTeam'),
          href: '/teams/new',
          icon: <Plus size={16} />,
          startsGroup: teams.length > 0,
        },
      ]}
    />
  )
}
