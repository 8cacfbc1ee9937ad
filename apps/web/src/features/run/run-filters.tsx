'use client'

import { SegmentedControl, SelectField } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import type { ChangeAddress } from '../address/use-address.ts'
import { useTRPC } from '../api/use-api.ts'
import { planName } from '../plan/plan-name.ts'
import styles from './run.module.css'
import type { RunListAddress } from './run-list-address.ts'

/** No kind and no id: it stands for all of them. */
const EVERY = ''

export type RunFiltersProps = {
  team: string
  address: RunListAddress
  change: ChangeAddress<RunListAddress>
}

/** Narrows the list of runs by kind and plan. */
export function RunFilters({ team, address, change }: RunFiltersProps) {
  const t = useTranslations('app.run.list')
  const locale = useLocale()
  const plans = useQuery(useTRPC().plan.list.queryOptions({ team, archived: false }))
  const named = (plans.data ?? []).map(({ id, name }) => ({ value: id, label: planName(name, locale) }))
  const isOther = address.plan !== undefined && !named.some(({ value }) => value === address.plan)
  return (
    <div className={styles.filters}>
      <SegmentedControl
        label={t('kind')}
        options={[
          { key: EVERY, label: t('every') },
          { key: 'simulation', label: t('simulation') },
          { key: 'report', label: t('report') },
        ]}
        chosen={address.kind ?? EVERY}
        onChoose={(key) => change({ kind: key === 'simulation' || key === 'report' ? key : undefined })}
      />
      <div className={styles.filter}>
        <SelectField
          label={t('plan')}
          value={address.plan ?? EVERY}
          onChange={(plan) => change({ plan: plan === EVERY ? undefined : plan })}
          options={[
            { value: EVERY, label: t('everyPlan') },
            ...named,
            ...(isOther ? [{ value: address.plan ?? EVERY, label: t('otherPlan') }] : []),
          ]}
        />
      </div>
    </div>
  )
}
