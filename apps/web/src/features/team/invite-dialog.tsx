'use client'

import { Button, Dialog, Form, FormActions, SubmitButton, TextField } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { LinkField } from './link-field.tsx'
import { RoleChoice } from './role-choice.tsx'
import styles from './team.module.css'
import type { TeamRole } from './team-role.ts'
import { useRefreshTeam } from './use-refresh-team.ts'

type Props = {
  team: string
  myRole: TeamRole
  sendsMail: boolean
  initial: { email: string; role: TeamRole }
  onClose: () => void
}

/** Asks whom to invite and as what, then shows the link, this once. */
export function InviteDialog({ team, myRole, sendsMail, initial, onClose }: Props) {
  const t = useTranslations('app.team')
  const locale = useLocale()
  const errorText = useErrorText()
  const refresh = useRefreshTeam()
  const create = useMutation(useTRPC().invitation.create.mutationOptions())
  const [email, setEmail] = useState(initial.email)
  const [role, setRole] = useState(initial.role)
  const [isSent, setSent] = useState(false)
  const send = async () => {
    setSent(true)
    if (email.trim() === '') return
    try {
      await create.mutateAsync({ team, email, role, locale })
    } catch {
      // Said in the form.
      return
    }
    await refresh()
  }
  const refusal = create.isError ? refusalOf(create.error) : undefined
  const isOfTheAddress = refusal?.code === 'EMAIL_REFUSED' || refusal?.code === 'ALREADY_MEMBER'
  const refused = refusal && errorText(refusal)
  return (
    <Dialog isOpen onClose={onClose} title={t('invite.dialogTitle')} closeLabel={t('close')}>
      {create.isSuccess ? (
        <div className={styles.stack}>
          <LinkField
            label={t('invite.link')}
            path={create.data.path}
            hint={create.data.isMailed ? t('invite.byMail', { email }) : t('invite.byHand')}
          />
          <FormActions>
            <Button tone="primary" onPress={onClose}>
              {t('invite.done')}
            </Button>
          </FormActions>
        </div>
      ) : (
        <Form onSubmit={send} error={isOfTheAddress ? undefined : refused}>
          <TextField
            label={t('invite.email')}
            type="email"
            name="email"
            autoComplete="off"
            maxLength={254}
            value={email}
            onChange={setEmail}
            hint={sendsMail ? undefined : t('invite.noMail')}
            error={
              isSent && email.trim() === '' ? t('invite.emailMissing') : isOfTheAddress ? refused : undefined
            }
          />
          <RoleChoice myRole={myRole} chosen={role} onChoose={setRole} />
          <FormActions>
            <SubmitButton pendingLabel={t('working')}>{t('invite.action')}</SubmitButton>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
