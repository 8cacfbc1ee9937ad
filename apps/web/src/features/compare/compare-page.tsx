import { readPlan } from '@kilotoken/cost-core'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { MOST_COLUMNS, parseCompareAddress, printCompareAddress } from './compare-address.ts'
import { comparePath } from './compare-path.ts'
import { CompareView } from './compare-view.tsx'
import { freeChoices } from './free-choices.ts'

export type ComparePageProps = { team: string; query: URLSearchParams }

/** Strategies side by side. An address that names a plan alone leads on to all its strategies. */
export async function ComparePage({ team, query }: ComparePageProps) {
  const t = await getTranslations('app.compare')
  const cache = requestQueryClient()
  const here = `${comparePath.page(team)}?${query}`
  const address = parseCompareAddress(query)
  const plan = query.get('plan')
  await openPage(here, () =>
    Promise.all([
      cache.fetchQuery(serverApi.plan.list.queryOptions({ team, archived: false })),
      cache.fetchQuery(serverApi.account.me.queryOptions()),
    ]),
  )
  if (plan !== null && address.columns.length === 0) {
    const { newest, document } = await openPage(here, () => newestOf(team, plan))
    const read = readPlan(document)
    const columns = 'plan' in read ? freeChoices(plan, read.plan, newest, []) : []
    redirect(
      `${comparePath.page(team)}?${printCompareAddress({ ...address, columns: columns.slice(0, MOST_COLUMNS) })}`,
    )
  }
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar title={t('title')} />
      <CompareView team={team} />
    </HydrationBoundary>
  )
}

async function newestOf(team: string, plan: string) {
  const cache = requestQueryClient()
  const overview = await cache.fetchQuery(serverApi.plan.overview.queryOptions({ team, plan }))
  const { version } = overview.newest
  const saved = await cache.fetchQuery(serverApi.plan.version.queryOptions({ team, plan, version }))
  return { newest: version, document: saved.document }
}
