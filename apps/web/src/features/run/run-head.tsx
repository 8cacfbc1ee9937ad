'use client'

import { FactList } from '@kilotoken/ui'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { planName } from '../plan/plan-name.ts'
import { planPath } from '../plan/plan-path.ts'
import { Moment } from '../time/moment.tsx'
import type { RunView } from './run-rows.ts'
import { useSpanText } from './use-span-text.ts'

export type RunHeadProps = { team: string; run: RunView; scenario: string | undefined }

/** What was run, by whom and when, and everything its numbers depend on. */
export function RunHead({ team, run, scenario }: RunHeadProps) {
  const t = useTranslations('app.run')
  const locale = useLocale()
  const spanText = useSpanText()
  const { startedAt, finishedAt } = run
  const unit = run.result?.unit ?? run.snapshot?.unit
  const path = planPath.version(team, run.planId, run.planVersion)
  const query = run.scenario === null ? '' : `?${new URLSearchParams({ scenario: run.scenario })}`
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      t('head.what'),
      t.rich('head.whatValue', {
        plan: () => <Link href={`${path}${query}`}>{planName(run.planName, locale)}</Link>,
        version: run.planVersion,
        scenario: scenario ?? t('asItStands'),
      }),
    ],
    [
      t('head.started'),
      t.rich('head.startedValue', {
        name: run.requestedByName,
        moment: () => <Moment at={run.createdAt} />,
      }),
    ],
    ...(startedAt !== null && finishedAt !== null
      ? [[t('head.took'), spanText(finishedAt.getTime() - startedAt.getTime())] as const]
      : []),
    ...(run.trials > 0
      ? [
          [t('head.trials'), new Intl.NumberFormat(locale).format(run.trials)] as const,
          [t('head.seed'), <code key="seed">{run.seed}</code>] as const,
        ]
      : []),
    [t('head.engine'), <code key="engine">{run.engineVersion}</code>],
    [t('head.book'), <code key="book">{run.catalogueVersion}</code>],
    ...(unit === undefined
      ? []
      : [[t('head.currency'), t('head.currencyValue', { currency: unit })] as const]),
  ]
  return <FactList label={t('head.label')} facts={facts} layout="row" />
}
