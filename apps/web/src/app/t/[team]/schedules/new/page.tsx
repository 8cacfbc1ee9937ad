import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { queryOf } from '../../../../../features/address/query-of.ts'
import { NewSchedulePage } from '../../../../../features/schedule/new-schedule-page.tsx'

type Props = {
  params: Promise<{ team: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.schedule'))('form.newTitle') }
}

export default async function TeamNewSchedulePage({ params, searchParams }: Props) {
  return <NewSchedulePage team={(await params).team} query={queryOf(await searchParams)} />
}
