'use client'

import { EmptyState, Form, FormActions, LinkButton, SelectField, SubmitButton } from '@kilotoken/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAddress } from '../address/use-address.ts'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { planName } from '../plan/plan-name.ts'
import { planPath } from '../plan/plan-path.ts'
import type { PlanRow } from '../plan/plan-rows.ts'
import { useBrowserZone } from '../report/use-browser-zone.ts'
import { ScheduleFields } from './schedule-fields.tsx'
import { schedulePath } from './schedule-path.ts'
import { firstScheduleText } from './schedule-text.ts'
import { useRefreshSchedules } from './use-refresh-schedules.ts'
import { useScheduleForm } from './use-schedule-form.ts'

const FORMAT = {
  parse: (query: URLSearchParams) => ({ plan: query.get('plan') ?? undefined }),
  print: ({ plan }: { plan: string | undefined }) => new URLSearchParams(plan === undefined ? {} : { plan }),
}

/** Makes a schedule. The zone is the browser's at first, so the form waits until it is known. */
export function NewSchedule({ team }: { team: string }) {
  const t = useTranslations('app.schedule.form')
  const zone = useBrowserZone()
  const plans = useQuery(useTRPC().plan.list.queryOptions({ team, archived: false }))
  if (plans.isError) return <QueryFailure error={plans.error} onRetry={() => plans.refetch()} />
  if (plans.data === undefined || zone === undefined) return null
  if (plans.data.length === 0)
    return (
      <EmptyState
        text={t('noPlans')}
        action={
          <LinkButton href={planPath.list(team)} linkAs={Link}>
            {t('toPlans')}
          </LinkButton>
        }
      />
    )
  return <NewScheduleForm team={team} plans={plans.data} zone={zone} />
}

type FormProps = { team: string; plans: readonly PlanRow[]; zone: string }

function NewScheduleForm({ team, plans, zone }: FormProps) {
  const t = useTranslations('app.schedule')
  const locale = useLocale()
  const router = useRouter()
  const errorText = useErrorText()
  const refresh = useRefreshSchedules()
  const create = useMutation(useTRPC().schedule.create.mutationOptions())
  const [address, choose] = useAddress(FORMAT)
  const [isSent, setSent] = useState(false)
  const { text, change, problems, read } = useScheduleForm(firstScheduleText(locale, zone))
  const plan = plans.find(({ id }) => id === address.plan)
  const send = async () => {
    setSent(true)
    const settings = read()
    if (settings === undefined || plan === undefined) return
    try {
      const { scheduleId } = await create.mutateAsync({ team, plan: plan.id, settings })
      router.push(schedulePath.read(team, scheduleId))
      await refresh()
    } catch {
      // Said in the form.
    }
  }
  return (
    <Form
      label={t('form.label')}
      onSubmit={send}
      error={create.isError ? errorText(refusalOf(create.error)) : undefined}
    >
      <ScheduleFields
        team={team}
        plan={plan}
        planField={
          <SelectField
            label={t('form.plan')}
            hint={t('form.planHint')}
            name="plan"
            value={plan?.id ?? ''}
            error={isSent && plan === undefined ? t('form.planMissing') : undefined}
            options={[
              ...(plan === undefined ? [{ value: '', label: t('form.choosePlan') }] : []),
              ...plans.map(({ id, name }) => ({ value: id, label: planName(name, locale) })),
            ]}
            onChange={(id) => {
              choose({ plan: id === '' ? undefined : id }, 'replace')
              change({ scenario: undefined })
            }}
          />
        }
        text={text}
        problems={problems}
        onChange={change}
      />
      <FormActions>
        <SubmitButton pendingLabel={t('working')}>{t('form.create')}</SubmitButton>
        <LinkButton href={schedulePath.list(team)} linkAs={Link}>
          {t('cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  )
}
