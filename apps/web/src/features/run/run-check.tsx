'use client'

import { RUN_LIMITS } from '@kilotoken/cost-core'
import { problemText } from '@kilotoken/messages'
import { Button, Notice } from '@kilotoken/ui'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { problemsOf } from '../plan/problems-of.ts'
import { useSettled } from '../plan/use-settled.ts'
import type { RunChoice } from './read-run-choice.ts'
import styles from './run.module.css'
import { useSpanText } from './use-span-text.ts'

const TYPING_PAUSE_MS = 400

export type RunCheckProps = {
  of: { team: string; plan: string; version: number }
  /** Undefined while a field is wrong: then there is nothing to say. */
  choice: RunChoice | undefined
  onTrials: (trials: number) => void
}

/** What a run would be, or why it cannot be, while it is still being typed. */
export function RunCheck({ of, choice, onTrials }: RunCheckProps) {
  const t = useTranslations('app.run')
  const locale = useLocale()
  const figures = useFigureWords()
  const errorText = useErrorText()
  const spanText = useSpanText()
  const { scenario, trials, seed } = choice ?? {}
  const typed = useMemo(
    () =>
      trials === undefined || seed === undefined
        ? undefined
        : { trials, seed, ...(scenario !== undefined && { scenario }) },
    [scenario, trials, seed],
  )
  const settled = useSettled(typed, TYPING_PAUSE_MS)
  const check = useQuery(
    useTRPC().run.check.queryOptions(settled === undefined ? skipToken : { ...of, ...settled }, {
      placeholderData: keepPreviousData,
    }),
  )
  const isBusy = typed !== settled || check.isFetching
  const { problem, nodeTrialMonths, seconds } = check.data ?? {}
  const [invalid] = problemsOf(check.isError ? refusalOf(check.error) : undefined)
  const fits = problem?.params.fits ?? 0
  return (
    <div className={styles.check} aria-live="polite" aria-busy={isBusy}>
      {typed !== undefined && check.isError && (
        <Notice tone="error">
          {invalid === undefined ? errorText(refusalOf(check.error)) : problemText(invalid, locale)}
        </Notice>
      )}
      {typed !== undefined && !check.isError && nodeTrialMonths === undefined && (
        <p className={styles.quiet}>{t('start.checking')}</p>
      )}
      {typed !== undefined && !check.isError && problem != null && (
        <Notice
          tone="warn"
          action={
            problem.code === 'run_too_large' &&
            fits >= RUN_LIMITS.minTrials && (
              <Button onPress={() => onTrials(fits)}>{t('start.lower', { trials: fits })}</Button>
            )
          }
        >
          {t(`problem.${problem.code}`, problem.params)}
        </Notice>
      )}
      {typed !== undefined && !check.isError && problem === null && nodeTrialMonths !== undefined && (
        <p className={styles.quiet}>
          {nodeTrialMonths === 0
            ? t('start.certain')
            : t(seconds == null ? 'start.work' : 'start.workAndTime', {
                numbers: figures.text({ value: nodeTrialMonths, unit: '' }, 'card'),
                time: spanText((seconds ?? 0) * 1000),
              })}
        </p>
      )}
    </div>
  )
}
