'use client'

import { ResultLines } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { PlanComparison } from './plan-rows.ts'

/** What changes do to each strategy's total, in a line each. */
export function TotalEffects({ totals }: { totals: PlanComparison['totals'] }) {
  const t = useTranslations('app.plan.compare')
  const words = useFigureWords()
  const text = (figure: PlanComparison['totals'][number]['before']) =>
    figure === undefined ? '–' : words.text(figure, 'card')
  return (
    <ResultLines
      lines={totals.map(({ strategy, label, before, after, change }) => ({
        key: strategy,
        label: words.label(label),
        value: t('effect', {
          before: text(before),
          after: text(after),
          change: change === null ? '–' : words.deviation(change),
        }),
      }))}
    />
  )
}
