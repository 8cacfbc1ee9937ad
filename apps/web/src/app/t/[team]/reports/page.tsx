import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReportListPage } from '../../../../features/report/report-list-page.tsx'

type Props = { params: Promise<{ team: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.report.list'))('title') }
}

export default async function ReportsPage({ params }: Props) {
  return <ReportListPage team={(await params).team} />
}
