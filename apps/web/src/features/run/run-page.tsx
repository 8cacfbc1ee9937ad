import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { getLocale, getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { planName } from '../plan/plan-name.ts'
import { RunMenu } from './run-menu.tsx'
import { runPath } from './run-path.ts'
import { RunPrimary } from './run-primary.tsx'
import { RunTopStatus } from './run-top-status.tsx'
import { RunView as Run } from './run-view.tsx'
import { scenarioText } from './scenario-text.ts'

export type RunPageProps = { team: string; run: string; query: URLSearchParams }

/** One run: while it is open how far it is, afterwards what it came to. */
export async function RunPage({ team, run: id, query }: RunPageProps) {
  const t = await getTranslations('app.run')
  const locale = await getLocale()
  const cache = requestQueryClient()
  const [run] = await openPage(`${runPath.read(team, id)}?${query}`, () =>
    Promise.all([
      cache.fetchQuery(serverApi.run.get.queryOptions({ team, run: id })),
      cache.fetchQuery(serverApi.account.me.queryOptions()),
    ]),
  )
  await cache.prefetchQuery(serverApi.plan.overview.queryOptions({ team, plan: run.planId }))
  const scenario = scenarioText(run, locale)
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar
        crumbs={[{ label: t('title'), href: runPath.list(team) }]}
        title={planName(run.planName, locale)}
        badge={t('version', { version: run.planVersion })}
        status={<RunTopStatus team={team} run={id} />}
        tools={<RunMenu team={team} run={id} />}
        primary={<RunPrimary team={team} run={id} />}
      />
      <PageMain>
        <Run team={team} run={id} {...(scenario !== undefined && { scenario })} />
      </PageMain>
    </HydrationBoundary>
  )
}
