import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountPage } from '../../../features/account/account-page.tsx'
import { NewTeamForm } from '../../../features/team/new-team-form.tsx'
import { findMe } from '../../../server/account/find-me.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.team'))('new.title') }
}

export default async function NewTeamPage() {
  const t = await getTranslations('app.team')
  if ((await findMe()) === undefined) redirect('/sign-in?next=%2Fteams%2Fnew')
  return (
    <AccountPage title={t('new.title')} lead={t('new.lead')}>
      <NewTeamForm />
    </AccountPage>
  )
}
