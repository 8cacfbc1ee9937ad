'use client'

import { SelectField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import styles from './compare-picker.module.css'
import type { HistoryAddress } from './history-address.ts'
import type { PlanVersionRow } from './plan-rows.ts'

export type ComparePickerProps = HistoryAddress & {
  versions: readonly PlanVersionRow[]
  onPick: (address: HistoryAddress) => void
}

/** Chooses the two versions to compare. With one chosen, the other is the newest or the one before it. */
export function ComparePicker({ versions, from, to, onPick }: ComparePickerProps) {
  const t = useTranslations('app.plan.compare')
  const newest = versions[0]?.version ?? 1
  const options = [
    { value: '', label: '–' },
    ...versions.map(({ version, createdByName }) => ({
      value: String(version),
      label: t('option', { version, name: createdByName }),
    })),
  ]
  const pick = (text: string, other: number, place: (picked: number, other: number) => HistoryAddress) =>
    onPick(text === '' ? { from: undefined, to: undefined } : place(Number(text), other))
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>{t('pick')}</legend>
      <SelectField
        label={t('from')}
        value={from === undefined ? '' : String(from)}
        options={options}
        onChange={(text) => pick(text, to ?? newest, (picked, other) => ({ from: picked, to: other }))}
      />
      <SelectField
        label={t('to')}
        value={to === undefined ? '' : String(to)}
        options={options}
        onChange={(text) =>
          pick(text, from ?? Math.max(1, Number(text) - 1), (picked, other) => ({ from: other, to: picked }))
        }
      />
    </fieldset>
  )
}
