'use client'

import { Button, ConfirmDialog } from '@kilotoken/ui'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import styles from './team.module.css'
import type { TeamRole } from './team-role.ts'

/** The way out of a team, which its last owner does not have. */
export function LeaveTeam({ team, name, role }: { team: string; name: string; role: TeamRole }) {
  const t = useTranslations('app.team')
  const errorText = useErrorText()
  const api = useTRPC().team
  const { data: members } = useSuspenseQuery(api.members.queryOptions({ team }))
  const leave = useMutation(api.leave.mutationOptions())
  const [isAsked, setAsked] = useState(false)
  const isLastOwner = role === 'owner' && members.filter((member) => member.role === 'owner').length === 1
  const confirm = async () => {
    try {
      await leave.mutateAsync({ team })
    } catch {
      // Said in the dialog.
      return
    }
    // A whole new page: nothing of the team stays in memory.
    window.location.assign('/')
  }
  if (isLastOwner) return <p className={styles.text}>{t('list.onlyOwner')}</p>
  return (
    <>
      <p>
        <Button onPress={() => setAsked(true)}>{t('leave.action')}</Button>
      </p>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t('leave.confirmTitle', { team: name })}
        text={t('leave.confirmText')}
        tone="danger"
        confirmLabel={t('leave.action')}
        pendingLabel={t('working')}
        cancelLabel={t('cancel')}
        closeLabel={t('close')}
        error={leave.isError ? errorText(refusalOf(leave.error)) : undefined}
      />
    </>
  )
}
