'use client'

import type { Label } from '@kilotoken/cost-core'
import { SelectField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './run.module.css'
import { useRunAddress } from './use-run-address.ts'

export type StrategyFieldProps = {
  strategies: readonly { readonly key: string; readonly label: Label }[]
  chosen: string
}

/** Which strategy the charts are of. Nothing where there is one. */
export function StrategyField({ strategies, chosen }: StrategyFieldProps) {
  const t = useTranslations('app.run.result')
  const words = useFigureWords()
  const [, change] = useRunAddress()
  if (strategies.length < 2) return null
  return (
    <div className={styles.choice}>
      <SelectField
        label={t('strategy')}
        value={chosen}
        onChange={(strategy) => change({ strategy })}
        options={strategies.map(({ key, label }) => ({ value: key, label: words.label(label) }))}
      />
    </div>
  )
}
