import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { type SettingsTab, SettingsTabs } from './settings-tabs.tsx'
import styles from './team.module.css'
import { teamPath } from './team-path.ts'

type Cache = ReturnType<typeof requestQueryClient>
type Props = {
  team: string
  tab: SettingsTab
  /** What the page cannot do without; refused, there is no page. */
  load: (cache: Cache, team: string) => Promise<unknown>
  children: ReactNode
}

/** The frame of each page of a team's settings. */
export async function SettingsPage({ team, tab, load, children }: Props) {
  const t = await getTranslations('app.team')
  const cache = requestQueryClient()
  await openPage(teamPath[tab](team), () =>
    Promise.all([cache.fetchQuery(serverApi.account.me.queryOptions()), load(cache, team)]),
  )
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar title={t('title')} />
      <PageMain>
        <SettingsTabs team={team} current={tab} />
        <div className={styles.page}>{children}</div>
      </PageMain>
    </HydrationBoundary>
  )
}
