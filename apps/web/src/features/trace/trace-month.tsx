'use client'

import { monthAfter } from '@kilotoken/cost-core'
import { SelectField } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import type { Trace } from '../estimate/estimate.ts'
import { monthLabel } from '../run/month-label.ts'

export type TraceMonthProps = {
  trace: Trace
  onMonth: (month: string | undefined) => void
}

/** Which month a monthly figure is traced at. Nothing for a figure of one number. */
export function TraceMonth({ trace, onMonth }: TraceMonthProps) {
  const t = useTranslations('app.estimate.trace')
  const locale = useLocale()
  const { explanation, start, isAtMonth } = trace
  const months = explanation.figure.values?.length ?? 0
  if (months < 2 || explanation.role !== 'formula') return null
  const { over } = explanation
  const chosen = isAtMonth && typeof over !== 'string' ? monthAfter(start, over.month) : ''
  return (
    <SelectField
      label={t('chooseMonth')}
      value={chosen}
      onChange={(month) => onMonth(month === '' ? undefined : month)}
      options={[
        { value: '', label: t('wholePlan') },
        ...Array.from({ length: months }, (_, index) => ({
          value: monthAfter(start, index),
          label: monthLabel(start, index, locale),
        })),
      ]}
    />
  )
}
