import type { Metadata } from 'next'
import { queryOf } from '../../../../../features/address/query-of.ts'
import { RunPage } from '../../../../../features/run/run-page.tsx'
import { runTitle } from '../../../../../features/run/run-title.ts'

type Props = {
  params: Promise<{ team: string; run: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await runTitle(await params) }
}

export default async function OneRunPage({ params, searchParams }: Props) {
  return <RunPage {...(await params)} query={queryOf(await searchParams)} />
}
