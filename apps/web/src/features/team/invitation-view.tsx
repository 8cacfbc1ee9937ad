'use client'

import { Notice } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useFragment } from '../account/use-fragment.ts'
import { useTRPCClient } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { AcceptInvitation } from './accept-invitation.tsx'
import { JoinForm } from './join-form.tsx'
import { keptInvitation } from './kept-invitation.ts'
import { SignInToJoin } from './sign-in-to-join.tsx'
import styles from './team.module.css'

/** As links carry them; a link that was copied in part does not have one. */
const WHOLE_SECRET = /^[\w-]{43}$/

type Props = {
  /** The reader's own address; undefined for somebody who is not signed in. */
  signedInAs: string | undefined
  /** Whether one can come in by an identity provider. */
  hasProvider: boolean
}

/** An invitation as its holder sees it, and the way to take it. Looking at it uses nothing up. */
export function InvitationView({ signedInAs, hasProvider }: Props) {
  const t = useTranslations('app.team.guest')
  const errorText = useErrorText()
  const client = useTRPCClient()
  const fragment = useFragment()
  const secret = fragment === '' ? keptInvitation.read() : fragment
  const isWhole = secret !== undefined && WHOLE_SECRET.test(secret)
  const { data: invitation, error } = useQuery({
    queryKey: ['invitation', secret],
    queryFn: () => client.invitation.open.mutate({ secret: secret ?? '' }),
    enabled: isWhole,
    retry: false,
  })
  if (secret === undefined) return null
  if (secret === '') return <Notice tone="warn">{t('noLink')}</Notice>
  if (!isWhole || error !== null)
    return (
      <Notice tone="error" isAnnounced>
        {errorText(isWhole ? refusalOf(error) : { code: 'LINK_INVALID' })}
      </Notice>
    )
  if (invitation === undefined) return null
  const { teamName: team, role, email, invitedByName: inviter, hasAccount } = invitation
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{t('intro', { inviter, team, role })}</p>
      <p className={styles.text}>{t('for', { email })}</p>
      {signedInAs !== undefined ? (
        <AcceptInvitation secret={secret} invited={email} signedInAs={signedInAs} />
      ) : hasAccount ? (
        <SignInToJoin secret={secret} text={t('hasAccount')} label={t('signIn')} />
      ) : (
        <>
          <JoinForm secret={secret} email={email} />
          {hasProvider && <SignInToJoin secret={secret} label={t('organisation')} />}
        </>
      )}
    </div>
  )
}
