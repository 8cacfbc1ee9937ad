'use client'

import { ListTable, Menu, Notice, useToast } from '@kilotoken/ui'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { Moment } from '../time/moment.tsx'
import styles from './team.module.css'
import type { TeamRole } from './team-role.ts'
import { useRefreshTeam } from './use-refresh-team.ts'

type Props = { team: string; onInviteAgain: (asked: { email: string; role: TeamRole }) => void }

/** Who is invited and has not come yet. */
export function InvitationList({ team, onInviteAgain }: Props) {
  const t = useTranslations('app.team')
  const toast = useToast()
  const errorText = useErrorText()
  const refresh = useRefreshTeam()
  const api = useTRPC().invitation
  const { data: invitations } = useSuspenseQuery(api.list.queryOptions({ team }))
  const withdraw = useMutation(api.withdraw.mutationOptions())
  const take = async (invitation: string, email: string) => {
    try {
      await withdraw.mutateAsync({ team, invitation })
      toast({ text: t('invite.withdrawn', { email }) })
    } catch {
      // Said above the list.
    }
    await refresh()
  }
  if (invitations.length === 0) return <p className={styles.text}>{t('invite.none')}</p>
  return (
    <>
      {withdraw.isError && (
        <Notice tone="error" isAnnounced>
          {errorText(refusalOf(withdraw.error))}
        </Notice>
      )}
      <ListTable
        caption={t('invite.caption')}
        columns={[
          { key: 'for', label: t('invite.for') },
          { key: 'role', label: t('role') },
          { key: 'by', label: t('invite.by'), isOnlyWide: true },
          { key: 'until', label: t('invite.until') },
        ]}
        rows={invitations.map(({ id, email, role, invitedByName, expiresAt, isExpired }) => ({
          key: id,
          isMuted: isExpired,
          cells: {
            for: email,
            role: t(`roles.${role}`),
            by: invitedByName,
            until: (
              <span className={styles.once}>
                {isExpired ? t('invite.expired') : <Moment at={expiresAt} />}
              </span>
            ),
          },
          actions: (
            <Menu
              label={t('list.actionsFor', { name: email })}
              items={[
                {
                  key: 'again',
                  label: t('invite.again'),
                  onSelect: () => onInviteAgain({ email, role }),
                },
                { key: 'withdraw', label: t('invite.withdraw'), onSelect: () => void take(id, email) },
              ]}
            />
          ),
        }))}
        actionsLabel={t('list.actions')}
      />
    </>
  )
}
