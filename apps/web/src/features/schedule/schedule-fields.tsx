'use client'

import { FieldSection, RadioGroup, TextField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FrequencyFields } from './frequency-fields.tsx'
import type { ScheduleProblems } from './read-schedule.ts'
import type { ScheduleText } from './schedule-text.ts'
import { WhatFields } from './what-fields.tsx'
import { WhenPreview } from './when-preview.tsx'
import { ZoneField } from './zone-field.tsx'

export type ScheduleFieldsProps = {
  team: string
  /** Undefined until one is chosen. */
  plan: { id: string; version: number } | undefined
  /** Chooses the plan, or names it where it stays. */
  planField: ReactNode
  text: ScheduleText
  problems: ScheduleProblems
  onChange: (part: Partial<ScheduleText>) => void
}

/** The fields of a schedule: what, then when with what that means. */
export function ScheduleFields({ team, plan, planField, text, problems, onChange }: ScheduleFieldsProps) {
  const t = useTranslations('app.schedule.form')
  return (
    <>
      <FieldSection id="what" title={t('whatTitle')}>
        <TextField
          label={t('name')}
          name="name"
          maxLength={200}
          placeholder={t('namePlaceholder')}
          value={text.name}
          error={problems.name && t('nameMissing')}
          onChange={(name) => onChange({ name })}
        />
        {planField}
        {plan !== undefined && (
          <WhatFields team={team} plan={plan} text={text} problems={problems} onChange={onChange} />
        )}
      </FieldSection>
      <FieldSection id="when" title={t('whenTitle')}>
        <FrequencyFields text={text} problems={problems} onChange={onChange} />
        <ZoneField value={text.zone} problem={problems.zone} onChange={(zone) => onChange({ zone })} />
        <WhenPreview text={text} />
        <RadioGroup
          legend={t('misfire')}
          name="misfire"
          hint={t('misfireWhy')}
          chosen={text.misfire}
          options={[
            { value: 'run_once', label: t('misfireRunOnce'), hint: t('misfireRunOnceHint') },
            { value: 'skip', label: t('misfireSkip'), hint: t('misfireSkipHint') },
          ]}
          onChoose={(misfire) => onChange({ misfire: misfire === 'skip' ? 'skip' : 'run_once' })}
        />
        <RadioGroup
          legend={t('overlap')}
          name="overlap"
          hint={t('overlapWhy')}
          chosen={text.overlap}
          options={[
            { value: 'skip', label: t('overlapSkip'), hint: t('overlapSkipHint') },
            { value: 'queue', label: t('overlapQueue'), hint: t('overlapQueueHint') },
          ]}
          onChoose={(overlap) => onChange({ overlap: overlap === 'queue' ? 'queue' : 'skip' })}
        />
      </FieldSection>
    </>
  )
}
