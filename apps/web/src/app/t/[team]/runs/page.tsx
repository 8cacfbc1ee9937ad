import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { queryOf } from '../../../../features/address/query-of.ts'
import { RunListPage } from '../../../../features/run/run-list-page.tsx'

type Props = {
  params: Promise<{ team: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.run'))('title') }
}

export default async function RunsPage({ params, searchParams }: Props) {
  return <RunListPage team={(await params).team} query={queryOf(await searchParams)} />
}
