'use client'

import type { PlanProblem } from '@kilotoken/cost-core'
import { problemText } from '@kilotoken/messages'
import { Button, Dialog, IssueStrip } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from './editor-issues.module.css'

export type EditorIssuesProps = {
  problems: readonly PlanProblem[]
  warnings: readonly PlanProblem[]
  /** What a path is called in the form; undefined for a place it does not show. */
  nameOf: (path: string) => string | undefined
  onJump: (issue: PlanProblem) => void
}

/** In the strip; the rest is one press away. */
const SHOWN = 2

/** What keeps the plan from being worked out, and what is odd about it. Each leads to its field. */
export function EditorIssues({ problems, warnings, nameOf, onJump }: EditorIssuesProps) {
  const t = useTranslations('app.editor')
  const [isOpen, setOpen] = useState(false)
  const issues = [...problems, ...warnings]
  if (issues.length === 0) return null
  const isBroken = problems.length > 0
  const entry = (issue: PlanProblem, onPress: () => void) => ({
    key: `${issue.path} ${issue.code} ${issue.line ?? ''}`,
    content: <Issue issue={issue} name={nameOf(issue.path)} onPress={onPress} />,
  })
  return (
    <>
      <IssueStrip
        label={t('issues.label')}
        title={
          isBroken
            ? t('issues.problems', { count: problems.length })
            : t('issues.warnings', { count: warnings.length })
        }
        tone={isBroken ? 'error' : 'warn'}
        issues={issues.slice(0, SHOWN).map((issue) => entry(issue, () => onJump(issue)))}
        action={
          issues.length > SHOWN && (
            <Button tone="link" onPress={() => setOpen(true)}>
              {t('issues.all', { count: issues.length })}
            </Button>
          )
        }
      />
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('issues.title')}
        closeLabel={t('close')}
        size="wide"
      >
        <ul className={styles.list}>
          {issues
            .map((issue) =>
              entry(issue, () => {
                setOpen(false)
                // The dialog gives the focus back to its opener first.
                setTimeout(() => onJump(issue))
              }),
            )
            .map(({ key, content }) => (
              <li key={key}>{content}</li>
            ))}
        </ul>
      </Dialog>
    </>
  )
}

type IssueProps = { issue: PlanProblem; name: string | undefined; onPress: () => void }

function Issue({ issue, name, onPress }: IssueProps) {
  const t = useTranslations('app.editor.issues')
  const locale = useLocale()
  const place = name ?? (issue.path === '' ? undefined : issue.path)
  const line = issue.line === undefined ? undefined : t('line', { line: issue.line })
  const at = place ?? line
  const text = problemText(issue, locale)
  return (
    <span className={styles.issue}>
      <Button tone="link" onPress={onPress}>
        {at ?? t('inSource')}
      </Button>{' '}
      <span>{text}</span>
    </span>
  )
}
