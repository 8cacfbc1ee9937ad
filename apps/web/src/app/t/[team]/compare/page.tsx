import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { queryOf } from '../../../../features/address/query-of.ts'
import { ComparePage } from '../../../../features/compare/compare-page.tsx'

type Props = {
  params: Promise<{ team: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.compare'))('title') }
}

export default async function TeamComparePage({ params, searchParams }: Props) {
  return <ComparePage team={(await params).team} query={queryOf(await searchParams)} />
}
