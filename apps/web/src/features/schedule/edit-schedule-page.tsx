import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { ChangeSchedule } from './change-schedule.tsx'
import { schedulePath } from './schedule-path.ts'

/** Where a schedule is changed, for who may. */
export async function EditSchedulePage({ team, schedule: id }: { team: string; schedule: string }) {
  const t = await getTranslations('app.schedule')
  const cache = requestQueryClient()
  const [me, schedule] = await openPage(schedulePath.change(team, id), () =>
    Promise.all([
      cache.fetchQuery(serverApi.account.me.queryOptions()),
      cache.fetchQuery(serverApi.schedule.get.queryOptions({ team, schedule: id })),
      cache.fetchQuery(serverApi.report.options.queryOptions({ team })),
    ]),
  )
  const role = me.teams.find((one) => one.id === team)?.role
  if (role === undefined || role === 'viewer') notFound()
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar
        crumbs={[
          { label: t('title'), href: schedulePath.list(team) },
          { label: schedule.name, href: schedulePath.read(team, id) },
        ]}
        title={t('form.changeTitle')}
      />
      <PageMain width="form">
        <ChangeSchedule team={team} schedule={id} />
      </PageMain>
    </HydrationBoundary>
  )
}
