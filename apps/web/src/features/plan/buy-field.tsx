'use client'

import { RadioGroup } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import type { Answers } from './answers.ts'

const WAYS = ['both', 'rent', 'own'] as const

export type BuyFieldProps = { answers: Answers; onChange: (part: Partial<Answers>) => void }

/** Whether the machines are rented, owned, or both side by side. */
export function BuyField({ answers, onChange }: BuyFieldProps) {
  const t = useTranslations('app.plan.questions')
  return (
    <RadioGroup
      legend={t('buy')}
      name="buy"
      chosen={answers.buy}
      options={WAYS.map((way) => ({ value: way, label: t(way), hint: t(`${way}Hint`) }))}
      onChoose={(way) => onChange({ buy: way as Answers['buy'] })}
    />
  )
}
