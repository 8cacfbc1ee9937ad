import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openPage } from '../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import { NewReport } from './new-report.tsx'
import { parseReportAddress, printReportAddress } from './report-address.ts'
import { reportPath } from './report-path.ts'

/** A report to be: what it is of, and how it will read. An address that names a run alone leads on to what that was of. */
export async function NewReportPage({ team, query }: { team: string; query: URLSearchParams }) {
  const t = await getTranslations('app.report')
  const cache = requestQueryClient()
  const here = `${reportPath.new(team)}?${query}`
  const address = parseReportAddress(query)
  const { plan, run } = address
  if (plan === undefined && run !== undefined) {
    const { planId, planVersion, scenario } = await openPage(here, () =>
      cache.fetchQuery(serverApi.run.get.queryOptions({ team, run })),
    )
    const of = { ...address, plan: planId, version: planVersion, scenario: scenario ?? undefined }
    redirect(`${reportPath.new(team)}?${printReportAddress(of)}`)
  }
  await openPage(here, () =>
    Promise.all([
      cache.fetchQuery(serverApi.account.me.queryOptions()),
      cache.fetchQuery(serverApi.report.options.queryOptions({ team })),
      plan === undefined && cache.fetchQuery(serverApi.plan.list.queryOptions({ team, archived: false })),
      plan !== undefined && cache.fetchQuery(serverApi.plan.overview.queryOptions({ team, plan })),
      plan !== undefined && cache.fetchQuery(serverApi.plan.versions.queryOptions({ team, plan })),
    ]),
  )
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageTopBar
        crumbs={[{ label: t('list.title'), href: reportPath.list(team) }]}
        title={t('make.title')}
      />
      <NewReport team={team} />
    </HydrationBoundary>
  )
}
