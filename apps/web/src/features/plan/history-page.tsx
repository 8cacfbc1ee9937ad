import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { getLocale, getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { EditButton } from './edit-button.tsx'
import { parseHistoryAddress } from './history-address.ts'
import { OpenPlanMenu } from './open-plan-menu.tsx'
import { PlanHistory } from './plan-history.tsx'
import { planName } from './plan-name.ts'
import { planPath } from './plan-path.ts'

export type HistoryPageProps = { team: string; plan: string; query: URLSearchParams }

/** Who saved what, when and why, and what differs. */
export async function HistoryPage({ team, plan, query }: HistoryPageProps) {
  const t = await getTranslations('app.plan')
  const locale = await getLocale()
  const cache = requestQueryClient()
  const [overview] = await openPage(planPath.history(team, plan), () =>
    Promise.all([
      cache.fetchQuery(serverApi.plan.overview.queryOptions({ team, plan })),
      cache.fetchQuery(serverApi.plan.versions.queryOptions({ team, plan })),
      cache.fetchQuery(serverApi.account.me.queryOptions()),
    ]),
  )
  const { from, to } = parseHistoryAddress(query)
  if (from !== undefined && to !== undefined)
    await cache.prefetchQuery(serverApi.plan.compare.queryOptions({ team, plan, from, to }))
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar
        crumbs={[
          { label: t('title'), href: planPath.list(team) },
          { label: planName(overview.name, locale), href: planPath.read(team, plan) },
        ]}
        title={t('history.title')}
        tools={<OpenPlanMenu team={team} overview={overview} />}
        primary={<EditButton team={team} overview={overview} />}
      />
      <PageMain>
        <PlanHistory team={team} overview={overview} />
      </PageMain>
    </HydrationBoundary>
  )
}
