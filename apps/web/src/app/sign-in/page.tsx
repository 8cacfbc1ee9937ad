import { Notice } from '@kilotoken/ui'
import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import styles from '../../features/account/account-page.module.css'
import { AccountPage } from '../../features/account/account-page.tsx'
import { ProviderButton } from '../../features/account/provider-button.tsx'
import { ProviderFailure } from '../../features/account/provider-failure.tsx'
import { safePath } from '../../features/account/safe-path.ts'
import { SignInForm } from '../../features/account/sign-in-form.tsx'
import { findMe } from '../../server/account/find-me.ts'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.account'))('signIn.title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const t = await getTranslations('app.account')
  const { next: wanted, error } = await searchParams
  const next = typeof wanted === 'string' ? safePath(wanted) : undefined
  if ((await findMe()) !== undefined) redirect(next ?? '/')
  const options = await requestQueryClient().fetchQuery(serverApi.account.options.queryOptions())
  const { provider } = options
  return (
    <AccountPage title={t('signIn.title')}>
      {typeof error === 'string' && <ProviderFailure error={error} />}
      {options.isSetUp ? (
        <SignInForm next={next} />
      ) : (
        <Notice tone="info" title={t('signIn.notSetUp')}>
          {t('signIn.notSetUpText')}
        </Notice>
      )}
      <ul className={styles.links}>
        {options.isSetUp && provider !== undefined && (
          <li>
            <ProviderButton
              label={t('signIn.byProvider', { name: provider.name ?? t('signIn.providerDefault') })}
              callbackUrl={next ?? '/'}
            />
          </li>
        )}
        {options.isSetUp && options.sendsMail && (
          <li>
            <Link href="/sign-in/link">{t('signIn.byLink')}</Link>
          </li>
        )}
        {options.isSetUp && (
          <li>
            <Link href="/reset">{t('signIn.forgot')}</Link>
          </li>
        )}
        <li>
          <Link href="/sample">{t('signIn.sample')}</Link>
        </li>
      </ul>
    </AccountPage>
  )
}
