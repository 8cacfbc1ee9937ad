import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { queryOf } from '../../features/address/query-of.ts'
import { PageTopBar } from '../../features/frame/page-top-bar.tsx'
import { parseSampleAddress } from '../../features/sample/sample-address.ts'
import { SampleView } from '../../features/sample/sample-view.tsx'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.sample'))('title') }
}

/** The sample, with what it shows first already in the page: it reads without a script. */
export default async function SamplePage({ searchParams }: Props) {
  const t = await getTranslations('app.sample')
  const { scenario, factors, figure } = parseSampleAddress(queryOf(await searchParams))
  const choice = { scenario, factors: [...factors] }
  const cache = requestQueryClient()
  await Promise.all([
    cache.prefetchQuery(serverApi.sample.estimate.queryOptions(choice)),
    cache.prefetchQuery(serverApi.sample.scenarios.queryOptions({ factors: choice.factors })),
    cache.prefetchQuery(serverApi.sample.gpuGap.queryOptions()),
    figure !== undefined &&
      cache.prefetchQuery(serverApi.sample.trace.queryOptions({ ...choice, id: figure })),
  ])
  return (
    <>
      <PageTopBar crumbs={[{ label: t('crumb') }]} title={t('title')} badge={t('badge')} />
      <HydrationBoundary state={dehydrate(cache)}>
        <SampleView />
      </HydrationBoundary>
    </>
  )
}
