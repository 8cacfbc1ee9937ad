'use client'

import { scheduleProblemText } from '@kilotoken/messages'
import { Button, Checkbox, FieldGrid, SegmentedControl, SelectField, TextField } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { cronOf } from './cron-of.ts'
import type { ScheduleProblems } from './read-schedule.ts'
import styles from './schedule.module.css'
import type { ScheduleText } from './schedule-text.ts'

export type FrequencyFieldsProps = {
  text: ScheduleText
  problems: ScheduleProblems
  onChange: (part: Partial<ScheduleText>) => void
}

const FREQUENCIES = ['day', 'week', 'month'] as const
const MONTH_DAYS = Array.from({ length: 31 }, (_, index) => String(index + 1))

/** How often: days and a time to choose, or a cron expression for whoever wants one. */
export function FrequencyFields(props: FrequencyFieldsProps) {
  return props.text.every === 'cron' ? <CronFields {...props} /> : <BuilderFields {...props} />
}

function BuilderFields({ text, problems, onChange }: FrequencyFieldsProps) {
  const t = useTranslations('app.schedule.form')
  const { every, monthDay } = text
  return (
    <>
      <div className={styles.frequency}>
        <SegmentedControl
          label={t('frequency')}
          options={FREQUENCIES.map((key) => ({ key, label: t(`every.${key}`) }))}
          chosen={every}
          onChoose={(key) => onChange({ every: FREQUENCIES.find((one) => one === key) ?? every })}
        />
        <Button
          tone="link"
          onPress={() => onChange({ every: 'cron', expression: cronOf(text) ?? text.expression })}
        >
          {t('toCron')}
        </Button>
      </div>
      {every === 'week' && (
        <WeekdayField
          chosen={text.weekdays}
          isMissing={problems.weekdays === true}
          onChange={(weekdays) => onChange({ weekdays })}
        />
      )}
      <FieldGrid>
        {every === 'month' && (
          <SelectField
            label={t('monthDay')}
            name="monthDay"
            value={String(monthDay)}
            options={[
              ...MONTH_DAYS.map((day) => ({ value: day, label: day })),
              { value: 'last', label: t('lastDay') },
            ]}
            onChange={(day) => onChange({ monthDay: day === 'last' ? day : Number(day) })}
          />
        )}
        <TextField
          label={t('at')}
          name="at"
          inputMode="numeric"
          maxLength={5}
          value={text.at}
          hint={t('atHint')}
          error={problems.at && t('atWrong')}
          onChange={(at) => onChange({ at })}
        />
      </FieldGrid>
    </>
  )
}

function CronFields({ text, problems, onChange }: FrequencyFieldsProps) {
  const t = useTranslations('app.schedule.form')
  const locale = useLocale()
  const problem = problems.expression
  return (
    <>
      <TextField
        label={t('cron')}
        name="expression"
        maxLength={200}
        placeholder="0 6 1 * *"
        value={text.expression}
        hint={t('cronHint')}
        error={problem && scheduleProblemText({ code: problem.code, params: { ...problem.params } }, locale)}
        onChange={(expression) => onChange({ expression })}
      />
      <div className={styles.frequency}>
        <Button tone="link" onPress={() => onChange({ every: 'month' })}>
          {t('toBuilder')}
        </Button>
      </div>
    </>
  )
}

type WeekdayFieldProps = {
  chosen: readonly number[]
  isMissing: boolean
  onChange: (days: readonly number[]) => void
}

/** Days of the week from Monday. 1 January 2024 was one. */
function WeekdayField({ chosen, isMissing, onChange }: WeekdayFieldProps) {
  const t = useTranslations('app.schedule.form')
  const weekday = new Intl.DateTimeFormat(useLocale(), { weekday: 'short', timeZone: 'UTC' })
  const id = useId()
  return (
    <fieldset className={styles.weekdays} aria-describedby={isMissing ? id : undefined}>
      <legend>{t('weekdays')}</legend>
      {[1, 2, 3, 4, 5, 6, 7].map((day) => (
        <Checkbox
          key={day}
          label={weekday.format(Date.UTC(2024, 0, day))}
          isChecked={chosen.includes(day)}
          onChange={(isChecked) =>
            onChange(isChecked ? [...chosen, day] : chosen.filter((one) => one !== day))
          }
        />
      ))}
      {isMissing && (
        <p id={id} role="alert" className={styles.wrong}>
          {t('weekdaysMissing')}
        </p>
      )}
    </fieldset>
  )
}
