'use client'

import { Skeleton } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import styles from './strategy-totals.module.css'

export type StrategyTotalsProps = { team: string; plan: string; version: number; name: string }

/** What each strategy of a version comes to, worked out when it is first shown. A version never changes, nor does this. */
export function StrategyTotals({ team, plan, version, name }: StrategyTotalsProps) {
  const t = useTranslations('app.plan.list')
  const words = useFigureWords()
  const totals = useQuery(
    useTRPC().plan.totals.queryOptions({ team, plan, version }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  if (totals.isPending)
    return (
      <span aria-busy="true">
        <span className="visually-hidden">{t('working', { name })}</span>
        <Skeleton shape="line" />
      </span>
    )
  if (totals.data === undefined || totals.data.length === 0) return <span title={t('noTotal')}>–</span>
  return (
    <span className={styles.totals}>
      {totals.data.map(({ strategy, label, figure }) => (
        <span key={strategy}>
          {t('strategyTotal', {
            strategy: words.label(label),
            total: figure === undefined ? '–' : words.text(figure, 'card'),
          })}
        </span>
      ))}
    </span>
  )
}
