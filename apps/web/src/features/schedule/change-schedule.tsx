'use client'

import { Form, FormActions, LinkButton, SubmitButton, TextField } from '@kilotoken/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { planName } from '../plan/plan-name.ts'
import { ScheduleFields } from './schedule-fields.tsx'
import { schedulePath } from './schedule-path.ts'
import type { ScheduleView } from './schedule-rows.ts'
import { scheduleTextOf } from './schedule-text.ts'
import { useRefreshSchedules } from './use-refresh-schedules.ts'
import { useScheduleForm } from './use-schedule-form.ts'

/** Changes a schedule as it was when the form was opened: whoever was faster is named, and nothing typed is lost. */
export function ChangeSchedule({ team, schedule }: { team: string; schedule: string }) {
  const loaded = useQuery(useTRPC().schedule.get.queryOptions({ team, schedule }))
  if (loaded.isError) return <QueryFailure error={loaded.error} onRetry={() => loaded.refetch()} />
  if (loaded.data === undefined) return null
  return <ChangeForm team={team} loaded={loaded.data} />
}

function ChangeForm({ team, loaded }: { team: string; loaded: ScheduleView }) {
  const t = useTranslations('app.schedule')
  const locale = useLocale()
  const router = useRouter()
  const errorText = useErrorText()
  const refresh = useRefreshSchedules()
  const save = useMutation(useTRPC().schedule.change.mutationOptions())
  const [opened] = useState(loaded)
  const { text, change, problems, read } = useScheduleForm(scheduleTextOf(opened, locale))
  const back = schedulePath.read(team, opened.id)
  const send = async () => {
    const settings = read()
    if (settings === undefined) return
    try {
      await save.mutateAsync({ team, schedule: opened.id, expectedRevision: opened.revision, settings })
      await refresh()
      router.push(back)
    } catch {
      // Said in the form.
    }
  }
  return (
    <Form
      label={t('form.label')}
      onSubmit={send}
      error={save.isError ? errorText(refusalOf(save.error)) : undefined}
    >
      <ScheduleFields
        team={team}
        plan={{ id: opened.planId, version: opened.planVersion }}
        planField={
          <TextField
            label={t('form.plan')}
            hint={t('form.planHint')}
            value={planName(opened.planName, locale)}
            onChange={() => undefined}
            isReadOnly
          />
        }
        text={text}
        problems={problems}
        onChange={change}
      />
      <FormActions>
        <SubmitButton pendingLabel={t('working')}>{t('form.change')}</SubmitButton>
        <LinkButton href={back} linkAs={Link}>
          {t('cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  )
}
