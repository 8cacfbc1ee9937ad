'use client'

import { problemText } from '@kilotoken/messages'
import { IssueStrip } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { planName } from '../plan/plan-name.ts'
import type { ColumnState } from './column-state.ts'

/** The columns that cannot be compared, each with the reason and what to do. Nothing where all can. */
export function ColumnProblems({ columns }: { columns: readonly ColumnState[] }) {
  const t = useTranslations('app.compare.problem')
  const locale = useLocale()
  const issues = columns.flatMap((column, index) => {
    if (column.state !== 'problem') return []
    const { problem, source, key } = column
    const name = source === undefined ? t('unknown', { number: index + 1 }) : planName(source.name, locale)
    const content =
      problem.kind === 'unworkable'
        ? t('unworkable', { name, problem: problemText(problem.problem, locale) })
        : t(problem.kind, { name })
    return [{ key, content }]
  })
  if (issues.length === 0) return null
  const title = t('title', { count: issues.length })
  // The strategies of one plan that cannot be worked out are all left out for one reason.
  const different = [...new Map(issues.map((issue) => [issue.content, issue])).values()]
  return <IssueStrip label={title} title={title} issues={different} />
}
