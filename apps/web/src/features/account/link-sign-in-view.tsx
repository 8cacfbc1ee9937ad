'use client'

import { Form, FormActions, SubmitButton } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Refusal, useErrorText } from '../api/use-error-text.ts'
import styles from './account-page.module.css'
import { LinkRequestForm } from './link-request-form.tsx'
import { signInWithLink } from './sign-in.ts'
import { useFragment } from './use-fragment.ts'

/** The page with a mailed link: a press that uses it. Without one: asking for it. */
export function LinkSignInView() {
  const t = useTranslations('app.account')
  const errorText = useErrorText()
  const secret = useFragment()
  const [refusal, setRefusal] = useState<Refusal>()

  if (secret === undefined) return null
  if (secret === '')
    return (
      <>
        <p className={styles.lead}>{t('byLink.lead')}</p>
        <LinkRequestForm of="signIn" />
      </>
    )
  const send = async () => {
    const refused = await signInWithLink(secret)
    // A secret that is not shaped like one is answered like a wrong password; here it is a link.
    if (refused !== undefined)
      return setRefusal(refused.code === 'WRONG_CREDENTIALS' ? { code: 'LINK_INVALID' } : refused)
    window.location.assign('/')
  }
  return (
    <Form onSubmit={send} error={refusal && errorText(refusal)} label={t('byLink.title')}>
      <p className={styles.lead}>{t('byLink.confirmLead')}</p>
      <FormActions>
        <SubmitButton pendingLabel={t('sending')}>{t('byLink.confirm')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
