import { readPlan } from '@kilotoken/cost-core'
import { labelText } from '@kilotoken/messages'
import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { getLocale, getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { makeQueryClient } from '../api/make-query-client.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { planName } from '../plan/plan-name.ts'
import { RunMenu } from './run-menu.tsx'
import { runPath } from './run-path.ts'
import { RunPrimary } from './run-primary.tsx'
import type { RunView } from './run-rows.ts'
import { RunTopStatus } from './run-top-status.tsx'
import { RunView as Run } from './run-view.tsx'

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
  const [scenario] = await Promise.all([
    scenarioName(team, run, locale),
    cache.prefetchQuery(serverApi.plan.overview.queryOptions({ team, plan: run.planId })),
  ])
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

/** What the version calls the scenario; its key where the version cannot be read any more. */
async function scenarioName(
  team: string,
  { planId, planVersion, scenario }: RunView,
  locale: Awaited<ReturnType<typeof getLocale>>,
): Promise<string | undefined> {
  if (scenario === null) return undefined
  const of = { team, plan: planId, version: planVersion }
  const { document } = await serverVersion(of)
  const read = readPlan(document)
  const label = 'plan' in read ? read.plan.base.scenarios[scenario]?.label : undefined
  if (label === undefined) return scenario
  return typeof label === 'string' ? label : labelText(label, locale)
}

/** Not through the cache of the page: the browser has no use for the text. */
function serverVersion(of: { team: string; plan: string; version: number }) {
  return makeQueryClient().fetchQuery(serverApi.plan.version.queryOptions(of))
}
