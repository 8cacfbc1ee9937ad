import type { Metadata } from 'next'
import { queryOf } from '../../../../../../../features/address/query-of.ts'
import { PlanPage } from '../../../../../../../features/plan/plan-page.tsx'
import { planTitle } from '../../../../../../../features/plan/plan-title.ts'

type Props = {
  params: Promise<{ team: string; plan: string; version: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await planTitle(await params) }
}

export default async function VersionPage({ params, searchParams }: Props) {
  return <PlanPage {...(await params)} query={queryOf(await searchParams)} />
}
