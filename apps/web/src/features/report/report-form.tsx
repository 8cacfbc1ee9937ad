'use client'

import type { Locale } from '@kilotoken/messages'
import { Form, FormActions, Notice, SelectField, SubmitButton } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ChangeAddress } from '../address/use-address.ts'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import type { PlanVersionRow } from '../plan/plan-rows.ts'
import { useTeamRights } from '../plan/use-team-rights.ts'
import { runPath } from '../run/run-path.ts'
import { useRequestId } from '../run/use-request-id.ts'
import { FormatField } from './format-field.tsx'
import { LanguageField, ZoneField } from './printing-fields.tsx'
import { readWish, type WishProblems, type WishText } from './read-wish.ts'
import { RecipientsField } from './recipients-field.tsx'
import type { ReportAddress } from './report-address.ts'
import type { ReportOf } from './report-of.ts'
import { ScenarioField } from './scenario-field.tsx'
import { SimulationFields } from './simulation-fields.tsx'

export type ReportFormProps = {
  of: ReportOf
  language: Locale
  versions: readonly PlanVersionRow[]
  change: ChangeAddress<ReportAddress>
}

const AT_FIRST: WishText = {
  isSimulated: false,
  trials: '10000',
  seed: '1',
  formats: ['pdf', 'xlsx'],
  recipients: '',
}

/** What the report is of and as which files. What changes the preview is in the address, the rest is kept here. */
export function ReportForm({ of, language, versions, change }: ReportFormProps) {
  const t = useTranslations('app.report.make')
  const errorText = useErrorText()
  const router = useRouter()
  const { mayEdit } = useTeamRights(of.team)
  const request = useMutation(useTRPC().report.request.mutationOptions())
  const requestId = useRequestId()
  const [text, setText] = useState(AT_FIRST)
  const [problems, setProblems] = useState<WishProblems>({})
  const edit = (part: Partial<WishText>) => {
    setText({ ...text, ...part })
    // A field that is being put right is not called wrong any more.
    setProblems(Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in part))))
  }
  const send = async () => {
    const read = readWish(text)
    setProblems('problems' in read ? read.problems : {})
    if ('problems' in read) return
    const { team, plan, version, scenario, run: sourceRun, zone } = of
    try {
      const of = { team, plan, version, scenario, sourceRun, zone, locale: language }
      const wish = { ...of, ...read.wish }
      const { runId } = await request.mutateAsync({ ...wish, requestId: requestId.idOf(wish) })
      requestId.done()
      router.push(runPath.read(team, runId))
    } catch {
      // Said in the form.
    }
  }
  return (
    <Form
      label={t('settings')}
      onSubmit={send}
      error={request.isError ? errorText(refusalOf(request.error)) : undefined}
    >
      <SelectField
        label={t('version')}
        value={String(of.version)}
        options={versions.map(({ version, createdByName: name }, index) => ({
          value: String(version),
          label: t(index === 0 ? 'newest' : 'saved', { version, name }),
        }))}
        onChange={(version) => change({ version: Number(version), run: undefined })}
      />
      <ScenarioField of={of} onChange={(scenario) => change({ scenario, run: undefined })} />
      <SimulationFields
        of={of}
        text={text}
        problems={problems}
        onChange={(run, part) => {
          change({ run })
          edit(part)
        }}
      />
      <LanguageField chosen={language} onChange={(chosen) => change({ language: chosen })} />
      <ZoneField chosen={of.zone} onChange={(zone) => change({ zone })} />
      {mayEdit ? (
        <>
          <FormatField
            chosen={text.formats}
            isMissing={problems.formats === true}
            onChange={(formats) => edit({ formats })}
          />
          <RecipientsField
            team={of.team}
            value={text.recipients}
            problem={problems.recipients}
            onChange={(recipients) => edit({ recipients })}
          />
          <FormActions>
            <SubmitButton pendingLabel={t('working')}>{t('action')}</SubmitButton>
          </FormActions>
        </>
      ) : (
        <Notice tone="info">{t('forEditors')}</Notice>
      )}
    </Form>
  )
}
