'use client'

import { type CompareColumn, estimateView } from '@kilotoken/cost-core'
import { reasonText } from '@kilotoken/messages'
import { useLocale } from 'next-intl'

/** Why something of a column cannot be done, in the words of that column's plan. */
export function useReasonText() {
  const locale = useLocale()
  return ({ compiled }: CompareColumn, reason: string): string => {
    const figure = compiled.graph.ids.has(reason)
      ? estimateView(compiled, undefined).figures[reason]
      : undefined
    const named = (list: readonly { key: string; label: (typeof compiled.workloads)[number]['label'] }[]) =>
      Object.fromEntries(list.map(({ key, label }) => [key, label]))
    const names = { strategies: named(compiled.strategies), workloads: named(compiled.workloads) }
    return reasonText(reason, figure, locale, names)
  }
}
