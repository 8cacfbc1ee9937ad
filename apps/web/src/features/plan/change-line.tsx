'use client'

import { useTranslations } from 'next-intl'
import { clipped } from './clipped.ts'
import type { PlanChangeRow } from './plan-rows.ts'

/** One change of a plan in a line: the place, and what was written there before and after. */
export function ChangeLine({ change: { kind, path, before, after } }: { change: PlanChangeRow }) {
  const t = useTranslations('app.plan.history')
  const place = () => <code>{path}</code>
  switch (kind) {
    case 'added':
      return t.rich('added', { place })
    case 'removed':
      return t.rich('removed', { place })
    case 'changed':
      return t.rich('changed', { place, before: clipped(before), after: clipped(after) })
  }
}
