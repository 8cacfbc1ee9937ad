'use client'

import { Button, Dialog, Form, FormActions, SubmitButton, TextField, useToast } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { type Refusal, refusalOf, useErrorText } from '../api/use-error-text.ts'
import { planPath } from './plan-path.ts'
import { useRefreshPlans } from './use-refresh-plans.ts'

const LONGEST_NOTE = 500

export type RestoreDialogProps = {
  team: string
  plan: string
  /** The version to bring back. */
  version: number
  /** The newest version the reader has seen. */
  newest: number
  onClose: () => void
}

/** Asks why, and brings an old version back as the newest. Somebody who saved meanwhile is named, not overwritten. */
export function RestoreDialog({ team, plan, version, newest, onClose }: RestoreDialogProps) {
  const t = useTranslations('app.plan')
  const restore = useMutation(useTRPC().plan.restore.mutationOptions())
  const refresh = useRefreshPlans()
  const router = useRouter()
  const toast = useToast()
  const refusalText = useRestoreRefusal()
  const [note, setNote] = useState('')
  const send = async () => {
    try {
      const saved = await restore.mutateAsync({ team, plan, version, expectedVersion: newest, note })
      onClose()
      toast({ text: t('restoreVersion.done', { version, newest: saved.version }) })
      router.push(planPath.read(team, plan))
    } catch {
      // Said above the field. What was saved meanwhile shows as soon as the dialog is closed.
    }
    await refresh()
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('restoreVersion.title', { version })} closeLabel={t('close')}>
      <Form onSubmit={send} error={restore.isError ? refusalText(refusalOf(restore.error)) : undefined}>
        <p>{t('restoreVersion.text')}</p>
        <TextField
          label={t('restoreVersion.note')}
          hint={t('restoreVersion.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={LONGEST_NOTE}
        />
        <FormActions>
          <SubmitButton pendingLabel={t('working')}>{t('restoreVersion.action')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function useRestoreRefusal(): (refusal: Refusal) => string {
  const t = useTranslations('app.plan.restoreVersion')
  const errorText = useErrorText()
  return (refusal) => {
    const { changedBy, version } = refusal.params ?? {}
    return refusal.code === 'PLAN_CHANGED_MEANWHILE' && typeof version === 'number'
      ? t('conflict', { name: String(changedBy), version })
      : errorText(refusal)
  }
}
