'use client'

import { Button, FieldSection } from '@kilotoken/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import styles from './account-page.module.css'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { ProviderSection } from './provider-section.tsx'
import { SessionsList } from './sessions-list.tsx'
import { signOut } from './sign-out.ts'

/** One's own account. `refused` is why the identity provider's account was not linked. */
export function AccountView({ refused }: { refused: string | undefined }) {
  const t = useTranslations('app.account.page')
  const api = useTRPC().account
  const {
    data: { user },
  } = useSuspenseQuery(api.me.queryOptions())
  const {
    data: { provider },
  } = useSuspenseQuery(api.options.queryOptions())
  return (
    <>
      <FieldSection
        id="profile"
        title={t('profile')}
        actions={<Button onPress={signOut}>{t('signOut')}</Button>}
      >
        <div className={styles.narrow}>
          <NameForm name={user.name} email={user.email} />
        </div>
      </FieldSection>
      <FieldSection id="password" title={t('password')}>
        <div className={styles.narrow}>
          {user.hasPassword ? <PasswordForm email={user.email} /> : <p>{t('noPassword')}</p>}
        </div>
      </FieldSection>
      <FieldSection id="sessions" title={t('sessions')} note={t('sessionsLead')}>
        <SessionsList />
      </FieldSection>
      {provider !== undefined && (
        <FieldSection id="provider" title={t('identity')}>
          <ProviderSection
            provider={provider}
            isLinked={user.linkedIssuers.includes(provider.issuer)}
            hasPassword={user.hasPassword}
            refused={refused}
          />
        </FieldSection>
      )}
    </>
  )
}
