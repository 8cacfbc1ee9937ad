import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { RunScheduleNow } from './run-schedule-now.tsx'
import { schedulePath } from './schedule-path.ts'
import { ScheduleTools } from './schedule-tools.tsx'
import { ScheduleView } from './schedule-view.tsx'
import { TURN_PAGE_SIZE } from './turn-page-size.ts'

/** One schedule's page. */
export async function SchedulePage({ team, schedule: id }: { team: string; schedule: string }) {
  const t = await getTranslations('app.schedule')
  const cache = requestQueryClient()
  const [schedule] = await openPage(schedulePath.read(team, id), () =>
    Promise.all([
      cache.fetchQuery(serverApi.schedule.get.queryOptions({ team, schedule: id })),
      cache.fetchQuery(serverApi.schedule.turns.queryOptions({ team, schedule: id, limit: TURN_PAGE_SIZE })),
      cache.fetchQuery(serverApi.account.me.queryOptions()),
    ]),
  )
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar
        crumbs={[{ label: t('title'), href: schedulePath.list(team) }]}
        title={schedule.name}
        tools={<ScheduleTools team={team} schedule={id} />}
        primary={<RunScheduleNow team={team} schedule={id} />}
      />
      <ScheduleView team={team} schedule={id} />
    </HydrationBoundary>
  )
}
