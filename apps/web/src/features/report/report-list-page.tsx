import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { RUN_PAGE_SIZE } from '../run/run-page-size.ts'
import { NewReportButton } from './new-report-button.tsx'
import { ReportList } from './report-list.tsx'
import { reportPath } from './report-path.ts'

/** The team's reports and their files. */
export async function ReportListPage({ team }: { team: string }) {
  const t = await getTranslations('app.report.list')
  const cache = requestQueryClient()
  await openPage(reportPath.list(team), () =>
    Promise.all([
      cache.fetchQuery(serverApi.run.list.queryOptions({ team, kind: 'report', limit: RUN_PAGE_SIZE })),
      cache.fetchQuery(serverApi.account.me.queryOptions()),
    ]),
  )
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar title={t('title')} primary={<NewReportButton team={team} tone="primary" />} />
      <PageMain>
        <ReportList team={team} />
      </PageMain>
    </HydrationBoundary>
  )
}
