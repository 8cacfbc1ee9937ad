import { PageMain } from '@kilotoken/ui'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountView } from '../../features/account/account-view.tsx'
import { InsecureWarning } from '../../features/account/insecure-warning.tsx'
import { PageTopBar } from '../../features/frame/page-top-bar.tsx'
import { findMe } from '../../server/account/find-me.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.account'))('page.title') }
}

export default async function Account({ searchParams }: Props) {
  const t = await getTranslations('app.account.page')
  if ((await findMe()) === undefined) redirect('/sign-in?next=%2Faccount')
  const { error } = await searchParams
  const cache = requestQueryClient()
  await Promise.all([
    cache.prefetchQuery(serverApi.account.sessions.queryOptions()),
    cache.prefetchQuery(serverApi.account.options.queryOptions()),
  ])
  return (
    <>
      <PageTopBar title={t('title')} />
      <PageMain width="reading">
        <InsecureWarning />
        <HydrationBoundary state={dehydrate(cache)}>
          <AccountView refused={typeof error === 'string' ? error : undefined} />
        </HydrationBoundary>
      </PageMain>
    </>
  )
}
