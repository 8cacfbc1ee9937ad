import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlanListPage } from '../../../../features/plan/plan-list-page.tsx'

type Props = { params: Promise<{ team: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.plan'))('title') }
}

export default async function PlansPage({ params }: Props) {
  return <PlanListPage team={(await params).team} archived={false} />
}
