import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ScheduleListPage } from '../../../../features/schedule/schedule-list-page.tsx'

type Props = { params: Promise<{ team: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.schedule'))('title') }
}

export default async function SchedulesPage({ params }: Props) {
  return <ScheduleListPage team={(await params).team} />
}
