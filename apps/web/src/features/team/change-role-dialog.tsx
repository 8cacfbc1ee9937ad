'use client'

import { Button, Dialog, Form, FormActions, SubmitButton, useToast } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import type { MemberDialogProps } from './member-dialog-props.ts'
import { RoleChoice } from './role-choice.tsx'
import type { TeamRole } from './team-role.ts'
import { useRefreshTeam } from './use-refresh-team.ts'

/** Gives a member another role. */
export function ChangeRoleDialog({
  team,
  member,
  myRole,
  onClose,
}: MemberDialogProps & { myRole: TeamRole }) {
  const t = useTranslations('app.team')
  const toast = useToast()
  const errorText = useErrorText()
  const refresh = useRefreshTeam()
  const change = useMutation(useTRPC().team.changeRole.mutationOptions())
  const [role, setRole] = useState(member.role)
  const send = async () => {
    try {
      await change.mutateAsync({ team, user: member.userId, role })
    } catch {
      // Said in the form.
      return
    }
    onClose()
    toast({ text: t('changeRole.done', { name: member.name, role }) })
    await refresh()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('changeRole.title', { name: member.name })}
      closeLabel={t('close')}
    >
      <Form onSubmit={send} error={change.isError ? errorText(refusalOf(change.error)) : undefined}>
        <RoleChoice myRole={myRole} chosen={role} onChoose={setRole} />
        <FormActions>
          <SubmitButton pendingLabel={t('working')} isDisabled={role === member.role}>
            {t('changeRole.action')}
          </SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
