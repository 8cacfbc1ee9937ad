'use client'

import type { FactorGroup } from '@kilotoken/cost-core'
import { labelText } from '@kilotoken/messages'
import { Button, Switch } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { CORE_FACTORS, kindOfFactors } from './estimate-address.ts'
import { FACTOR_GROUPS } from './factor-groups.ts'
import styles from './factor-switches.module.css'

export type FactorSwitchesProps = {
  factors: readonly FactorGroup[]
  onChange: (factors: readonly FactorGroup[]) => void
}

/** What counts towards the totals. The published estimates count hardware and energy only. */
export function FactorSwitches({ factors, onChange }: FactorSwitchesProps) {
  const t = useTranslations('app.estimate')
  const locale = useLocale()
  const isAll = kindOfFactors(factors) === 'all'
  return (
    <fieldset aria-label={t('factors')} className={styles.switches}>
      <span className={styles.label} aria-hidden="true">
        {t('factors')}
      </span>
      {FACTOR_GROUPS.map((group) => (
        <Switch
          key={group}
          label={labelText({ key: `group.${group}` }, locale)}
          isOn={factors.includes(group)}
          onChange={(isOn) =>
            onChange(FACTOR_GROUPS.filter((other) => (other === group ? isOn : factors.includes(other))))
          }
        />
      ))}
      <span className={styles.all}>
        <Button tone="link" onPress={() => onChange(isAll ? CORE_FACTORS : FACTOR_GROUPS)}>
          {isAll ? t('countCore') : t('countAll')}
        </Button>
      </span>
    </fieldset>
  )
}
