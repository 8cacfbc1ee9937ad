import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageTopBar } from '../../../../../features/frame/page-top-bar.tsx'
import { NewPlan } from '../../../../../features/plan/new-plan.tsx'
import { planPath } from '../../../../../features/plan/plan-path.ts'
import { openPage } from '../../../../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../../../../server/server-api.ts'

type Props = { params: Promise<{ team: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.plan'))('create.title') }
}

/** The ways to a new plan, for who may make one. */
export default async function NewPlanPage({ params }: Props) {
  const { team } = await params
  const t = await getTranslations('app.plan')
  const cache = requestQueryClient()
  const [me] = await openPage(planPath.new(team), () =>
    Promise.all([
      cache.fetchQuery(serverApi.account.me.queryOptions()),
      cache.prefetchQuery(serverApi.catalogue.models.queryOptions()),
      cache.prefetchQuery(serverApi.catalogue.nodes.queryOptions()),
    ]),
  )
  const role = me.teams.find(({ id }) => id === team)?.role
  if (role === undefined || role === 'viewer') notFound()
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar crumbs={[{ label: t('title'), href: planPath.list(team) }]} title={t('create.title')} />
      <PageMain width="form">
        <NewPlan team={team} />
      </PageMain>
    </HydrationBoundary>
  )
}
