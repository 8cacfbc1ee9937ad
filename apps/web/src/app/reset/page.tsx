import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import styles from '../../features/account/account-page.module.css'
import { AccountPage } from '../../features/account/account-page.tsx'
import { ResetView } from '../../features/account/reset-view.tsx'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.account'))('forgot.title') }
}

export default async function ResetPage() {
  const t = await getTranslations('app.account')
  const { sendsMail } = await requestQueryClient().fetchQuery(serverApi.account.options.queryOptions())
  return (
    <AccountPage title={t('forgot.title')}>
      <ResetView sendsMail={sendsMail} />
      <ul className={styles.links}>
        <li>
          <Link href="/sign-in">{t('forgot.back')}</Link>
        </li>
      </ul>
    </AccountPage>
  )
}
