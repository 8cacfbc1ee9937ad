import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GeneralView } from '../../../../../features/team/general-view.tsx'
import { SettingsPage } from '../../../../../features/team/settings-page.tsx'
import { serverApi } from '../../../../../server/server-api.ts'

type Props = { params: Promise<{ team: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.team'))('general') }
}

export default async function GeneralPage({ params }: Props) {
  const { team } = await params
  return (
    <SettingsPage
      team={team}
      tab="general"
      load={(cache) => cache.fetchQuery(serverApi.team.members.queryOptions({ team }))}
    >
      <GeneralView team={team} />
    </SettingsPage>
  )
}
