import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { NewScheduleButton } from './new-schedule-button.tsx'
import { ScheduleList } from './schedule-list.tsx'
import { schedulePath } from './schedule-path.ts'

/** A team's schedules. */
export async function ScheduleListPage({ team }: { team: string }) {
  const t = await getTranslations('app.schedule')
  const cache = requestQueryClient()
  await openPage(schedulePath.list(team), () =>
    Promise.all([
      cache.fetchQuery(serverApi.schedule.list.queryOptions({ team })),
      cache.fetchQuery(serverApi.account.me.queryOptions()),
    ]),
  )
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar title={t('title')} primary={<NewScheduleButton team={team} />} />
      <PageMain>
        <ScheduleList team={team} />
      </PageMain>
    </HydrationBoundary>
  )
}
