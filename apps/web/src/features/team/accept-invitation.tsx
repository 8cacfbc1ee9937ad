'use client'

import { Button, Form, FormActions, Notice, SubmitButton } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { postAuth } from '../account/post-auth.ts'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { isSameAddress } from './is-same-address.ts'
import { keptInvitation } from './kept-invitation.ts'
import styles from './team.module.css'

type Props = { secret: string; invited: string; signedInAs: string }

/** For somebody who is signed in: joins by a press, because programs that check mails open links too. */
export function AcceptInvitation({ secret, invited, signedInAs }: Props) {
  const t = useTranslations('app.team.guest')
  const words = useTranslations('app.team')
  const errorText = useErrorText()
  const accept = useMutation(useTRPC().invitation.accept.mutationOptions())
  const refusal = accept.isError ? refusalOf(accept.error) : undefined
  const join = async () => {
    try {
      const { teamId } = await accept.mutateAsync({ secret })
      keptInvitation.forget()
      window.location.assign(`/t/${teamId}/plans`)
    } catch {
      // Said in the form.
    }
  }
  const signOut = async () => {
    keptInvitation.keep(secret)
    await postAuth('signout')
    window.location.assign('/invite')
  }
  if (!isSameAddress(invited, signedInAs) || refusal?.code === 'INVITATION_FOR_ANOTHER_ADDRESS')
    return (
      <Notice tone="warn" isAnnounced action={<Button onPress={signOut}>{t('signOut')}</Button>}>
        {t('otherAddress', { invited, signedInAs })}
      </Notice>
    )
  return (
    <Form onSubmit={join} error={refusal && errorText(refusal)} label={t('title')}>
      <p className={styles.text}>{t('signedInAs', { email: signedInAs })}</p>
      <FormActions>
        <SubmitButton pendingLabel={words('working')}>{t('join')}</SubmitButton>
      </FormActions>
    </Form>
  )
}
