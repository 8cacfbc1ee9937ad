'use client'

import { offsetText, scheduleProblemText } from '@kilotoken/messages'
import { isZone, listZones, type ScheduleProblem, zoneOffset } from '@kilotoken/schedules'
import { Field } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { useNow } from './use-now.ts'

export type ZoneFieldProps = {
  value: string
  problem: ScheduleProblem | undefined
  onChange: (zone: string) => void
}

/**
 * The zone whose clock a schedule goes by. The browser's own list of suggestions: it is searched by any part of a name
 * while one types, and says each zone's offset now.
 */
export function ZoneField({ value, problem, onChange }: ZoneFieldProps) {
  const t = useTranslations('app.schedule.form')
  const locale = useLocale()
  const list = useId()
  const now = useNow()
  const zones = useMemo(
    () =>
      now === undefined
        ? []
        : listZones().map((zone) => ({ zone, offset: `UTC${offsetText(zoneOffset(zone, now))}` })),
    [now],
  )
  const hint =
    now !== undefined && isZone(value)
      ? t('zoneHint', { offset: offsetText(zoneOffset(value, now)) })
      : undefined
  return (
    <Field
      label={t('zone')}
      hint={hint}
      error={problem && scheduleProblemText({ code: problem.code, params: { ...problem.params } }, locale)}
    >
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            name="zone"
            value={value}
            list={list}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            onFocus={(event) => event.target.select()}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={list}>
            {zones.map(({ zone, offset }) => (
              <option key={zone} value={zone}>
                {offset}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
