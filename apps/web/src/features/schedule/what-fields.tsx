'use client'

import { RUN_LIMITS } from '@kilotoken/cost-core'
import { Checkbox, FieldGrid, SegmentedControl, TextField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { FormatField } from '../report/format-field.tsx'
import { LanguageField } from '../report/printing-fields.tsx'
import { RecipientsField } from '../report/recipients-field.tsx'
import { ScenarioField } from '../report/scenario-field.tsx'
import type { ScheduleProblems } from './read-schedule.ts'
import styles from './schedule.module.css'
import type { ScheduleText } from './schedule-text.ts'

const { minTrials: least, maxTrials: most, maxSeed } = RUN_LIMITS
const KINDS = ['report', 'simulation'] as const

export type WhatFieldsProps = {
  team: string
  /** The newest version, whose scenarios can be chosen. */
  plan: { id: string; version: number }
  text: ScheduleText
  problems: ScheduleProblems
  onChange: (part: Partial<ScheduleText>) => void
}

/** What is done each time: a simulation, or a report with its files. */
export function WhatFields({ team, plan, text, problems, onChange }: WhatFieldsProps) {
  const t = useTranslations('app.schedule.form')
  const { kind, scenario, zone } = text
  const of = { team, plan: plan.id, version: plan.version, scenario, run: undefined, zone }
  return (
    <>
      <div className={styles.frequency}>
        <SegmentedControl
          label={t('kind')}
          options={KINDS.map((key) => ({ key, label: t(`kinds.${key}`) }))}
          chosen={kind}
          onChoose={(key) => onChange({ kind: KINDS.find((one) => one === key) ?? kind })}
        />
      </div>
      <ScenarioField of={of} onChange={(chosen) => onChange({ scenario: chosen })} />
      {kind === 'report' && (
        <div className={styles.frequency}>
          <Checkbox
            label={t('isSimulated')}
            hint={t('isSimulatedHint')}
            isChecked={text.isSimulated}
            onChange={(isSimulated) => onChange({ isSimulated })}
          />
        </div>
      )}
      {(kind === 'simulation' || text.isSimulated) && (
        <FieldGrid>
          <TextField
            label={t('trials')}
            name="trials"
            inputMode="numeric"
            value={text.trials}
            hint={t('trialsHint', { least, most })}
            error={problems.trials && t('trialsWrong', { least, most })}
            onChange={(trials) => onChange({ trials })}
          />
          <TextField
            label={t('seed')}
            name="seed"
            inputMode="numeric"
            value={text.seed}
            hint={t('seedHint')}
            error={problems.seed && t('seedWrong', { most: maxSeed })}
            onChange={(seed) => onChange({ seed })}
          />
        </FieldGrid>
      )}
      {kind === 'report' && (
        <>
          <FormatField
            chosen={text.formats}
            isMissing={problems.formats === true}
            onChange={(formats) => onChange({ formats })}
          />
          <LanguageField chosen={text.language} onChange={(language) => onChange({ language })} />
          <RecipientsField
            team={team}
            value={text.recipients}
            problem={problems.recipients}
            onChange={(recipients) => onChange({ recipients })}
          />
        </>
      )}
    </>
  )
}
