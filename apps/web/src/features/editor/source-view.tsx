'use client'

import type { PlanProblem } from '@kilotoken/cost-core'
import { problemText } from '@kilotoken/messages'
import { Button, FieldSection, Notice, TextArea } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useEditor } from './editor-context.ts'
import styles from './source-view.module.css'

const ROWS = 36
const SOURCE_ID = 'plan-source'

export type SourceViewProps = {
  problems: readonly PlanProblem[]
  /** Where to look: a line, each time it is asked for anew. */
  place: { line: number } | undefined
  /** The form was wanted, and cannot show this text. */
  isForced: boolean
}

/** The plan as its text. What is typed here is the plan at once, also while it does not read. */
export function SourceView({ problems, place, isForced }: SourceViewProps) {
  const t = useTranslations('app.editor.text')
  const issue = useTranslations('app.editor.issues')
  const locale = useLocale()
  const { state, dispatch } = useEditor()
  useEffect(() => {
    if (place !== undefined) selectLine(place.line)
  }, [place])
  return (
    <FieldSection id="source" title={t('title')} note={t('note')}>
      {isForced && <Notice tone="warn">{t('broken')}</Notice>}
      <TextArea
        fieldId={SOURCE_ID}
        label={t('label')}
        isMono
        rows={ROWS}
        value={state.text}
        onChange={(text) => dispatch({ kind: 'edit', text, touching: 'source' })}
        onBlur={() => dispatch({ kind: 'settle' })}
        hint={problems.length === 0 ? t('good') : undefined}
        error={problems.length === 0 ? undefined : issue('problems', { count: problems.length })}
      />
      {problems.length > 0 && (
        <Notice tone="error">
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={`${problem.line} ${problem.path} ${problem.code}`}>
                <Button tone="link" onPress={() => selectLine(problem.line ?? 1)}>
                  {issue('line', { line: problem.line ?? 1 })}
                </Button>{' '}
                {problem.path !== '' && <code>{problem.path}</code>} {problemText(problem, locale)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </FieldSection>
  )
}

/** Selects a line of the text and brings it into view. Lines count from 1. */
function selectLine(line: number): void {
  const area = document.getElementById(SOURCE_ID)
  if (!(area instanceof HTMLTextAreaElement)) return
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0)
  area.focus({ preventScroll: true })
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  const height = area.scrollHeight / Math.max(1, lines.length)
  area.scrollTop = Math.max(0, (line - ABOVE) * height)
  area.scrollIntoView({ block: 'nearest' })
}

/** Lines kept in view above the one that is shown. */
const ABOVE = 6
