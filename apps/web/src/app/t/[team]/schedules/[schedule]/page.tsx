import type { Metadata } from 'next'
import { SchedulePage } from '../../../../../features/schedule/schedule-page.tsx'
import { scheduleTitle } from '../../../../../features/schedule/schedule-title.ts'

type Props = { params: Promise<{ team: string; schedule: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await scheduleTitle(await params) }
}

export default async function TeamSchedulePage({ params }: Props) {
  return <SchedulePage {...(await params)} />
}
