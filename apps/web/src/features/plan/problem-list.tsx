'use client'

import type { PlanProblem } from '@kilotoken/cost-core'
import { problemText } from '@kilotoken/messages'
import { Notice } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import styles from './problem-list.module.css'
import { toldOnce } from './told-once.ts'

/** Problems that are listed at once. */
const MOST = 100

export type ProblemListProps = {
  /** What the problems keep from happening. */
  title: string
  problems: readonly PlanProblem[]
}

/** What keeps a text from being a plan: where, what is wrong and what to do. Nothing where nothing does. */
export function ProblemList({ title, problems }: ProblemListProps) {
  const t = useTranslations('app.plan.create')
  const locale = useLocale()
  if (problems.length === 0) return null
  const different = toldOnce(problems, locale)
  const shown = different.slice(0, MOST)
  return (
    <Notice tone="error" title={title} isAnnounced>
      <ul className={styles.problems}>
        {shown.map((problem) => (
          <li key={`${problem.code}/${problem.path}/${problem.line ?? 0}`}>
            <Problem problem={problem} text={problemText(problem, locale)} />
          </li>
        ))}
      </ul>
      {different.length > MOST && <p>{t('moreProblems', { count: different.length - MOST })}</p>}
    </Notice>
  )
}

function Problem({ problem: { path, line }, text }: { problem: PlanProblem; text: string }) {
  const t = useTranslations('app.plan.create')
  const place = () => <code className={styles.path}>{path}</code>
  if (line === undefined) return t.rich('problemAtPlace', { text, place })
  if (path === '') return t('problemAtLine', { line, text })
  return t.rich('problemAt', { line, text, place })
}
