'use client'

import { useTranslations } from 'next-intl'
import styles from './account-page.module.css'
import { LinkRequestForm } from './link-request-form.tsx'
import { ResetForm } from './reset-form.tsx'
import { useFragment } from './use-fragment.ts'

/** The page with a link: the new password. Without one: how to get it. */
export function ResetView({ sendsMail }: { sendsMail: boolean }) {
  const t = useTranslations('app.account')
  const secret = useFragment()
  if (secret === undefined) return null
  if (secret !== '')
    return (
      <>
        <p className={styles.lead}>{t('reset.lead')}</p>
        <ResetForm secret={secret} />
      </>
    )
  if (sendsMail)
    return (
      <>
        <p className={styles.lead}>{t('forgot.lead')}</p>
        <LinkRequestForm of="reset" />
      </>
    )
  return (
    <>
      <p className={styles.lead}>{t('forgot.noMail')}</p>
      <p className={styles.lead}>{t('forgot.operator')}</p>
      <pre className={styles.command}>npm run -s kilotoken -- admin reset-link name@example.org</pre>
    </>
  )
}
