'use client'

import { TabLinks } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { teamPath } from './team-path.ts'
import { useMyTeam } from './use-my-team.ts'

export type SettingsTab = 'members' | 'general' | 'log'

/** The pages of a team's settings; the log is for administrators. */
export function SettingsTabs({ team, current }: { team: string; current: SettingsTab }) {
  const t = useTranslations('app.team')
  const { mayAdminister } = useMyTeam(team)
  const tabs: readonly SettingsTab[] = mayAdminister ? ['members', 'general', 'log'] : ['members', 'general']
  return (
    <TabLinks
      label={t('tabs')}
      linkAs={Link}
      tabs={tabs.map((tab) => ({
        key: tab,
        label: t(tab),
        href: teamPath[tab](team),
        isCurrent: tab === current,
      }))}
    />
  )
}
