import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountPage } from '../../features/account/account-page.tsx'
import { SetUpForm } from '../../features/account/set-up-form.tsx'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.account'))('setUp.title') }
}

export default async function SetUpPage() {
  const t = await getTranslations('app.account')
  const options = await requestQueryClient().fetchQuery(serverApi.account.options.queryOptions())
  if (options.isSetUp) redirect('/sign-in')
  return (
    <AccountPage title={t('setUp.title')} lead={t('setUp.lead')}>
      <SetUpForm />
    </AccountPage>
  )
}
