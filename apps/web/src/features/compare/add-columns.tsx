'use client'

import { readPlan } from '@kilotoken/cost-core'
import { Notice, SelectField } from '@kilotoken/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { planName } from '../plan/plan-name.ts'
import type { ColumnChoice } from './column-choice.ts'
import styles from './compare.module.css'
import { MOST_COLUMNS } from './compare-address.ts'
import { freeChoices } from './free-choices.ts'

export type AddColumnsProps = {
  team: string
  columns: readonly ColumnChoice[]
  onColumns: (columns: readonly ColumnChoice[]) => void
}

/** Adds the strategies of a plan, as many as there is room for. */
export function AddColumns({ team, columns, onColumns }: AddColumnsProps) {
  const t = useTranslations('app.compare.pick')
  const locale = useLocale()
  const api = useTRPC()
  const cache = useQueryClient()
  const errorText = useErrorText()
  const [failure, setFailure] = useState<string>()
  const [isAdding, setAdding] = useState(false)
  const plans = useQuery(api.plan.list.queryOptions({ team, archived: false }))
  const isFull = columns.length >= MOST_COLUMNS

  const add = async (plan: string) => {
    const version = plans.data?.find(({ id }) => id === plan)?.version
    if (version === undefined) return
    setFailure(undefined)
    setAdding(true)
    try {
      const { document } = await cache.fetchQuery(api.plan.version.queryOptions({ team, plan, version }))
      const read = readPlan(document)
      if ('problems' in read) return setFailure(t('unreadable'))
      const free = freeChoices(plan, read.plan, version, columns)
      if (free.length === 0) return setFailure(t('allThere'))
      onColumns([...columns, ...free].slice(0, MOST_COLUMNS))
    } catch (error) {
      setFailure(errorText(refusalOf(error)))
    } finally {
      setAdding(false)
    }
  }
  const first = isAdding ? t('adding') : t('choose')
  return (
    <div className={styles.adding}>
      <SelectField
        label={t('add')}
        value=""
        options={[
          { value: '', label: first },
          ...(plans.data ?? []).map(({ id, name }) => ({ value: id, label: planName(name, locale) })),
        ]}
        onChange={(plan) => add(plan)}
        isDisabled={isFull || isAdding}
        {...(isFull && { hint: t('full') })}
      />
      {failure !== undefined && (
        <Notice tone="warn" isAnnounced>
          {failure}
        </Notice>
      )}
    </div>
  )
}
