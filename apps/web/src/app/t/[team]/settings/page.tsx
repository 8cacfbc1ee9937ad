import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MembersView } from '../../../../features/team/members-view.tsx'
import { SettingsPage } from '../../../../features/team/settings-page.tsx'
import { findMe } from '../../../../server/account/find-me.ts'
import { requestQueryClient, serverApi } from '../../../../server/server-api.ts'

type Props = { params: Promise<{ team: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.team'))('members') }
}

export default async function MembersPage({ params }: Props) {
  const { team } = await params
  const { sendsMail } = await requestQueryClient().fetchQuery(serverApi.account.options.queryOptions())
  return (
    <SettingsPage team={team} tab="members" load={loadMembers}>
      <MembersView team={team} sendsMail={sendsMail} />
    </SettingsPage>
  )
}

/** Invitations are for administrators: for others they are not asked for. */
async function loadMembers(cache: ReturnType<typeof requestQueryClient>, team: string): Promise<void> {
  const role = (await findMe())?.teams.find(({ id }) => id === team)?.role
  await cache.fetchQuery(serverApi.team.members.queryOptions({ team }))
  if (role === 'owner' || role === 'admin')
    await cache.fetchQuery(serverApi.invitation.list.queryOptions({ team }))
}
