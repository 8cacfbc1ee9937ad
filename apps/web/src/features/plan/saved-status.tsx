'use client'

import { useTranslations } from 'next-intl'
import { Moment } from '../time/moment.tsx'
import type { PlanVersionRow } from './plan-rows.ts'

/** When the version on show was saved, and by whom. */
export function SavedStatus({ saved }: { saved: Pick<PlanVersionRow, 'createdAt' | 'createdByName'> }) {
  return useTranslations('app.plan.read').rich('saved', {
    name: saved.createdByName,
    moment: () => <Moment at={saved.createdAt} />,
  })
}
