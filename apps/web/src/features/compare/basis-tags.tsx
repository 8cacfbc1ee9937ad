'use client'

import { labelText } from '@kilotoken/messages'
import { Badge } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { kindOfFactors } from '../estimate/estimate-address.ts'
import type { ShownComparison } from './use-comparison.ts'

/** What every amount of the comparison is: money, months, what counts, under which scenario. */
export function BasisTags({ shown: { comparison, columns, decision } }: { shown: ShownComparison }) {
  const t = useTranslations('app.compare.basis')
  const basis = useTranslations('app.decide.basis')
  const locale = useLocale()
  const { currency, isPerMonth, months, starts, factors } = comparison.basis
  const scenarios = columns.map(({ source }) => source.scenario && labelText(source.scenario, locale))
  const [scenario] = scenarios
  const isOneScenario = new Set(scenarios).size === 1
  const ordered = [...starts].sort()
  const isOneStart = ordered[0] === ordered.at(-1)
  const tags = [
    t('currency', { currency }),
    isPerMonth
      ? t('perMonth', { shortest: Math.min(...months), longest: Math.max(...months) })
      : t('months', { months: months[0] ?? 0 }),
    // Present values are of cash; only cost is accrued.
    decision === undefined || decision.basis === 'cost' ? t('accrual') : basis(decision.basis),
    t('factors', { factors: kindOfFactors(factors) }),
    ...(isOneScenario ? (scenario === undefined ? [] : [t('scenario', { scenario })]) : [t('scenarios')]),
    ...(isOneStart ? [] : [t('starts', { first: ordered[0] ?? '', last: ordered.at(-1) ?? '' })]),
  ]
  return tags.map((tag) => <Badge key={tag}>{tag}</Badge>)
}
