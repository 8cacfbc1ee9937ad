'use client'

import type { PlanProblem } from '@kilotoken/cost-core'
import { problemText } from '@kilotoken/messages'
import { IssueStrip } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'

/** What is odd about a plan that can be worked out, each with its place in the document. */
export function PlanIssues({ issues }: { issues: readonly PlanProblem[] }) {
  const t = useTranslations('app.plan.read')
  const locale = useLocale()
  if (issues.length === 0) return null
  return (
    <IssueStrip
      label={t('issues')}
      title={t('issuesTitle', { count: issues.length })}
      issues={issues.map((issue) => ({
        key: `${issue.code}/${issue.path}`,
        content: t.rich('issue', {
          text: problemText(issue, locale),
          place: () => <code>{issue.path}</code>,
        }),
      }))}
    />
  )
}
