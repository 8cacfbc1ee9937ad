import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { AS_IT_STANDS, parseEstimateAddress } from '../estimate/estimate-address.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { StartRunButton } from '../run/start-run-button.tsx'
import { ofMonth } from '../trace/of-month.ts'
import { choiceInput } from './choice-input.ts'
import { EditButton } from './edit-button.tsx'
import { FirstEstimateBanner } from './first-estimate-banner.tsx'
import { OpenPlanMenu } from './open-plan-menu.tsx'
import { PlanBanners } from './plan-banners.tsx'
import { planName } from './plan-name.ts'
import { planPath } from './plan-path.ts'
import { PlanView } from './plan-view.tsx'
import { SavedStatus } from './saved-status.tsx'

export type PlanPageProps = {
  team: string
  plan: string
  /** As the address has it; undefined: the newest. */
  version: string | undefined
  query: URLSearchParams
}

/** A version of a plan, with its figures already in the page: it reads without a script. */
export async function PlanPage({ team, plan, version: asked, query }: PlanPageProps) {
  const t = await getTranslations('app.plan')
  const locale = await getLocale()
  const cache = requestQueryClient()
  const [overview, versions] = await openPage(planPath.read(team, plan), () =>
    Promise.all([
      cache.fetchQuery(serverApi.plan.overview.queryOptions({ team, plan })),
      cache.fetchQuery(serverApi.plan.versions.queryOptions({ team, plan })),
      cache.fetchQuery(serverApi.account.me.queryOptions()),
    ]),
  )
  const version = asked === undefined ? overview.newest.version : Number(asked)
  const saved = versions.find((one) => one.version === version)
  if (saved === undefined) notFound()
  const { figure, month, ...choice } = parseEstimateAddress(query, AS_IT_STANDS)
  const of = { team, plan, version, ...choiceInput(choice) }
  const { scenario: _, ...everyScenario } = of
  await Promise.all([
    cache.prefetchQuery(serverApi.plan.estimate.queryOptions(of)),
    cache.prefetchQuery(serverApi.plan.scenarios.queryOptions(everyScenario)),
    figure !== undefined &&
      cache.prefetchQuery(serverApi.plan.trace.queryOptions({ ...of, ...ofMonth({ month }), id: figure })),
  ])
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar
        crumbs={[{ label: t('title'), href: planPath.list(team) }]}
        title={planName(overview.name, locale)}
        badge={t('version', { version })}
        status={<SavedStatus saved={saved} />}
        tools={
          <>
            <StartRunButton team={team} plan={plan} version={version} />
            <OpenPlanMenu team={team} overview={overview} />
          </>
        }
        primary={<EditButton team={team} overview={overview} />}
      />
      <FirstEstimateBanner />
      <PlanBanners team={team} overview={overview} version={version} />
      <PlanView team={team} plan={plan} version={version} />
    </HydrationBoundary>
  )
}
