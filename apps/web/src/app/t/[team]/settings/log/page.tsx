import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import styles from '../../../../../features/audit/log.module.css'
import { filterOf, readLogAddress, writeLogAddress } from '../../../../../features/audit/log-address.ts'
import { LogFilters } from '../../../../../features/audit/log-filters.tsx'
import { LogList } from '../../../../../features/audit/log-list.tsx'
import { LOG_PAGE_SIZE } from '../../../../../features/audit/log-page-size.ts'
import { SettingsPage } from '../../../../../features/team/settings-page.tsx'
import { serverApi } from '../../../../../server/server-api.ts'

type Props = {
  params: Promise<{ team: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.audit'))('title') }
}

export default async function LogPage({ params, searchParams }: Props) {
  const t = await getTranslations('app.audit')
  const { team } = await params
  const address = readLogAddress(await searchParams)
  const filter = filterOf(address)
  return (
    <SettingsPage
      team={team}
      tab="log"
      load={(cache) =>
        Promise.all([
          cache.fetchQuery(serverApi.audit.actors.queryOptions({ team })),
          cache.fetchQuery(serverApi.audit.list.queryOptions({ team, ...filter, limit: LOG_PAGE_SIZE })),
        ])
      }
    >
      <p className={styles.lead}>{t('lead')}</p>
      <LogFilters team={team} address={address} />
      <LogList key={writeLogAddress(address)} team={team} address={address} />
    </SettingsPage>
  )
}
