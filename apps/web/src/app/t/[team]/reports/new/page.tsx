import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { queryOf } from '../../../../../features/address/query-of.ts'
import { NewReportPage } from '../../../../../features/report/new-report-page.tsx'

type Props = {
  params: Promise<{ team: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.report.make'))('title') }
}

export default async function ReportMakingPage({ params, searchParams }: Props) {
  return <NewReportPage team={(await params).team} query={queryOf(await searchParams)} />
}
