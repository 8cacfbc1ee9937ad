import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import styles from '../../../features/account/account-page.module.css'
import { AccountPage } from '../../../features/account/account-page.tsx'
import { LinkSignInView } from '../../../features/account/link-sign-in-view.tsx'
import { requestQueryClient, serverApi } from '../../../server/server-api.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.account'))('byLink.title') }
}

export default async function LinkSignInPage() {
  const t = await getTranslations('app.account')
  const { sendsMail } = await requestQueryClient().fetchQuery(serverApi.account.options.queryOptions())
  return (
    <AccountPage title={t('byLink.title')}>
      {sendsMail ? <LinkSignInView /> : <p className={styles.lead}>{t('forgot.noMail')}</p>}
      <ul className={styles.links}>
        <li>
          <Link href="/sign-in">{t('forgot.back')}</Link>
        </li>
      </ul>
    </AccountPage>
  )
}
