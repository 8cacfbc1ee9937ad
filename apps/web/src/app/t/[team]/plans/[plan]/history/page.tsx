import type { Metadata } from 'next'
import { queryOf } from '../../../../../../features/address/query-of.ts'
import { HistoryPage } from '../../../../../../features/plan/history-page.tsx'
import { planTitle } from '../../../../../../features/plan/plan-title.ts'

type Props = {
  params: Promise<{ team: string; plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await planTitle(await params) }
}

export default async function PlanHistoryPage({ params, searchParams }: Props) {
  return <HistoryPage {...(await params)} query={queryOf(await searchParams)} />
}
