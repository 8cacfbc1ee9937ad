import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { RunList } from './run-list.tsx'
import { parseRunListAddress } from './run-list-address.ts'
import { RUN_PAGE_SIZE } from './run-page-size.ts'
import { runPath } from './run-path.ts'

/** Everything a team has run, or the part of it that the address asks for. */
export async function RunListPage({ team, query }: { team: string; query: URLSearchParams }) {
  const t = await getTranslations('app.run')
  const cache = requestQueryClient()
  const address = parseRunListAddress(query)
  await openPage(`${runPath.list(team)}?${query}`, () =>
    Promise.all([
      cache.fetchQuery(serverApi.run.list.queryOptions({ team, ...address, limit: RUN_PAGE_SIZE })),
      cache.fetchQuery(serverApi.plan.list.queryOptions({ team, archived: false })),
      cache.fetchQuery(serverApi.account.me.queryOptions()),
    ]),
  )
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar title={t('title')} />
      <PageMain>
        <RunList team={team} />
      </PageMain>
    </HydrationBoundary>
  )
}
