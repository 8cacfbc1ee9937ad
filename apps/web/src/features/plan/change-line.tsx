'use client'

import { useTranslations } from 'next-intl'
import type { PlanChangeRow } from './plan-rows.ts'
import { useChangeWords } from './use-change-words.ts'

/** One change of a plan in a line: the place, and what was written there before and after. */
export function ChangeLine({ change }: { change: PlanChangeRow }) {
  const t = useTranslations('app.plan.history')
  const words = useChangeWords()(change)
  const place = () => <span title={change.path}>{words.place}</span>
  switch (change.kind) {
    case 'added':
      return t.rich('added', { place })
    case 'removed':
      return t.rich('removed', { place })
    case 'changed':
      return t.rich('changed', { ...words, place })
  }
}
