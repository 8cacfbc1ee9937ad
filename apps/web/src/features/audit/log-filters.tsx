'use client'

import { auditActorText, auditKindText } from '@kilotoken/messages'
import { Button, Form, FormActions, LinkButton, SelectField, SubmitButton, TextField } from '@kilotoken/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { teamPath } from '../team/team-path.ts'
import { AUDIT_ACTION_CHOICES } from './audit-actions.ts'
import styles from './log.module.css'
import { dayOf, type LogAddress, momentOf, readLogAddress, writeLogAddress } from './log-address.ts'

/** Narrows the log: by person, kind, days and names. What is chosen stands in the address. */
export function LogFilters({ team, address }: { team: string; address: LogAddress }) {
  const t = useTranslations('app.audit')
  const locale = useLocale()
  const router = useRouter()
  const { data: actors } = useSuspenseQuery(useTRPC().audit.actors.queryOptions({ team }))
  const [asked, setAsked] = useState(address)
  const change = (field: keyof LogAddress) => (value: string) => setAsked({ ...asked, [field]: value })
  const show = (next: LogAddress) => router.push(`${teamPath.log(team)}${writeLogAddress(next)}`)
  const everything = readLogAddress({})
  return (
    <Form onSubmit={() => show(readLogAddress(asked))} label={t('filters')}>
      <div className={styles.filters}>
        <SelectField
          label={t('person')}
          value={asked.actor}
          onChange={change('actor')}
          options={[
            { value: '', label: t('everybody') },
            ...actors.map(({ id, name }) => ({
              value: id ?? name,
              label: auditActorText({ actorId: id, actorName: name }, locale),
            })),
          ]}
        />
        <SelectField
          label={t('action')}
          value={asked.action}
          onChange={change('action')}
          options={[
            { value: '', label: t('everything') },
            ...AUDIT_ACTION_CHOICES.map((action) => ({
              value: action,
              label: auditKindText(action, locale),
            })),
          ]}
        />
        <TextField
          label={t('from')}
          type="date"
          value={dayOf(asked.from)}
          onChange={(day) => change('from')(momentOf(day, 'first'))}
        />
        <TextField
          label={t('to')}
          type="date"
          value={dayOf(asked.to)}
          onChange={(day) => change('to')(momentOf(day, 'last'))}
        />
        <TextField
          label={t('text')}
          name="text"
          autoComplete="off"
          maxLength={100}
          value={asked.text}
          onChange={change('text')}
          hint={t('textHint')}
        />
      </div>
      <FormActions>
        <SubmitButton pendingLabel={t('working')}>{t('apply')}</SubmitButton>
        <Button
          onPress={() => {
            setAsked(everything)
            show(everything)
          }}
        >
          {t('reset')}
        </Button>
        <LinkButton href={`${teamPath.logFile(team)}${writeLogAddress(address)}`} isDownload>
          {t('export')}
        </LinkButton>
      </FormActions>
    </Form>
  )
}
