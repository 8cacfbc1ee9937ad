'use client'

import { SelectField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { type Answers, CURRENCIES } from './answers.ts'

export type CurrencyFieldProps = {
  answers: Answers
  onChange: (part: Partial<Answers>) => void
  error: string | undefined
}

/** The money of the plan. */
export function CurrencyField({ answers, onChange, error }: CurrencyFieldProps) {
  const t = useTranslations('app.plan.questions')
  return (
    <SelectField
      label={t('currency')}
      hint={t('currencyHint')}
      error={error}
      name="currency"
      value={answers.currency}
      options={CURRENCIES.map((currency) => ({ value: currency, label: currency }))}
      onChange={(currency) => onChange({ currency: currency as Answers['currency'] })}
    />
  )
}
