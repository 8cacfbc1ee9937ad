import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { NewSchedule } from './new-schedule.tsx'
import { schedulePath } from './schedule-path.ts'

/** Where a schedule is made, for who may. */
export async function NewSchedulePage({ team, query }: { team: string; query: URLSearchParams }) {
  const t = await getTranslations('app.schedule')
  const cache = requestQueryClient()
  const [me] = await openPage(`${schedulePath.new(team)}?${query}`, () =>
    Promise.all([
      cache.fetchQuery(serverApi.account.me.queryOptions()),
      cache.fetchQuery(serverApi.plan.list.queryOptions({ team, archived: false })),
      cache.fetchQuery(serverApi.report.options.queryOptions({ team })),
    ]),
  )
  const role = me.teams.find(({ id }) => id === team)?.role
  if (role === undefined || role === 'viewer') notFound()
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar
        crumbs={[{ label: t('title'), href: schedulePath.list(team) }]}
        title={t('form.newTitle')}
      />
      <PageMain width="form">
        <NewSchedule team={team} />
      </PageMain>
    </HydrationBoundary>
  )
}
