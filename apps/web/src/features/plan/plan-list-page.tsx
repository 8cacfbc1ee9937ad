import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { NewPlanButton } from './new-plan-button.tsx'
import { PlanList } from './plan-list.tsx'
import { planPath } from './plan-path.ts'
import { PlanTabs } from './plan-tabs.tsx'

/** Either of the two lists of a team's plans. */
export async function PlanListPage({ team, archived }: { team: string; archived: boolean }) {
  const t = await getTranslations('app.plan')
  const cache = requestQueryClient()
  await openPage(archived ? planPath.archived(team) : planPath.list(team), () =>
    Promise.all([
      cache.fetchQuery(serverApi.plan.list.queryOptions({ team, archived })),
      cache.fetchQuery(serverApi.account.me.queryOptions()),
    ]),
  )
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar title={t('title')} primary={<NewPlanButton team={team} />} />
      <PageMain>
        <PlanTabs team={team} archived={archived} />
        <PlanList team={team} archived={archived} />
      </PageMain>
    </HydrationBoundary>
  )
}
