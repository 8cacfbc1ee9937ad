import type { Metadata } from 'next'
import { EditSchedulePage } from '../../../../../../features/schedule/edit-schedule-page.tsx'
import { scheduleTitle } from '../../../../../../features/schedule/schedule-title.ts'

type Props = { params: Promise<{ team: string; schedule: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await scheduleTitle(await params) }
}

export default async function TeamEditSchedulePage({ params }: Props) {
  return <EditSchedulePage {...(await params)} />
}
