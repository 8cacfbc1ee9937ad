'use client'

import { ListTable } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { PlanComparison } from './plan-rows.ts'

export type TotalsComparisonProps = { totals: PlanComparison['totals']; from: number; to: number }

/** What each strategy comes to in either version, and by how much they differ. Unknown is a dash, never 0. */
export function TotalsComparison({ totals, from, to }: TotalsComparisonProps) {
  const t = useTranslations('app.plan.compare')
  const words = useFigureWords()
  const amount = (figure: PlanComparison['totals'][number]['before']) =>
    figure === undefined ? '–' : words.text(figure, 'full')
  return (
    <ListTable
      caption={t('totals')}
      columns={[
        { key: 'strategy', label: t('strategy') },
        { key: 'before', label: t('before', { version: from }), align: 'end' },
        { key: 'after', label: t('after', { version: to }), align: 'end' },
        { key: 'difference', label: t('difference'), align: 'end' },
        { key: 'percent', label: t('percent'), align: 'end' },
      ]}
      rows={totals.map(({ strategy, label, before, after, difference, change }) => ({
        key: strategy,
        cells: {
          strategy: words.label(label),
          before: amount(before),
          after: amount(after),
          difference:
            difference === null ? '–' : `${difference.value > 0 ? '+' : ''}${words.text(difference, 'full')}`,
          percent: change === null ? '–' : words.deviation(change),
        },
      }))}
    />
  )
}
