import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountPage } from '../../features/account/account-page.tsx'
import { InvitationView } from '../../features/team/invitation-view.tsx'
import { findMe } from '../../server/account/find-me.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.team'))('guest.title') }
}

export default async function InvitePage() {
  const t = await getTranslations('app.team')
  const me = await findMe()
  const { provider } = await requestQueryClient().fetchQuery(serverApi.account.options.queryOptions())
  return (
    <AccountPage title={t('guest.title')}>
      <InvitationView signedInAs={me?.user.email} hasProvider={provider !== undefined} />
    </AccountPage>
  )
}
