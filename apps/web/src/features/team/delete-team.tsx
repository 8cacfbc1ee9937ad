'use client'

import { Button, ConfirmDialog } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'

/** The end of a team, after its name was typed. */
export function DeleteTeam({ team, name }: { team: string; name: string }) {
  const t = useTranslations('app.team')
  const errorText = useErrorText()
  const remove = useMutation(useTRPC().team.delete.mutationOptions())
  const [isAsked, setAsked] = useState(false)
  const confirm = async () => {
    try {
      await remove.mutateAsync({ team })
    } catch {
      // Said in the dialog.
      return
    }
    window.location.assign('/')
  }
  return (
    <>
      <p>
        <Button tone="danger" onPress={() => setAsked(true)}>
          {t('delete.action')}
        </Button>
      </p>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t('delete.confirmTitle', { team: name })}
        text={t('delete.confirmText')}
        typed={{ label: t('delete.typed', { team: name }), expected: name }}
        tone="danger"
        confirmLabel={t('delete.action')}
        pendingLabel={t('working')}
        cancelLabel={t('cancel')}
        closeLabel={t('close')}
        error={remove.isError ? errorText(refusalOf(remove.error)) : undefined}
      />
    </>
  )
}
