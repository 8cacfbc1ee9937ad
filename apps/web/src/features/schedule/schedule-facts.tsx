'use client'

import { FAILURES_UNTIL_PAUSE } from '@kilotoken/schedules'
import { FactList } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { planName } from '../plan/plan-name.ts'
import { planPath } from '../plan/plan-path.ts'
import { Moment } from '../time/moment.tsx'
import styles from './schedule.module.css'
import type { ScheduleView } from './schedule-rows.ts'
import { ScheduleSentence } from './schedule-sentence.tsx'

/** What a schedule does and when, line by line. */
export function ScheduleFacts({ team, schedule }: { team: string; schedule: ScheduleView }) {
  const t = useTranslations('app.schedule')
  const format = useTranslations('app.report.format')
  const locale = useLocale()
  const at = schedule.nextAt ?? schedule.updatedAt
  const scenario = useScenarioName(team, schedule)
  const { kind, planId, trials, seed, report, recurrence, zone, misfire, overlap } = schedule
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      t('facts.what'),
      t.rich('facts.whatValue', {
        kind,
        plan: () => (
          <Link key="plan" href={planPath.read(team, planId)}>
            {planName(schedule.planName, locale)}
          </Link>
        ),
      }),
    ],
    [t('facts.when'), <ScheduleSentence key="when" recurrence={recurrence} zone={zone} at={at} />],
    [t('facts.scenario'), scenario ?? t('facts.asItStands')],
    [
      t('facts.trials'),
      trials === 0 ? t('facts.noTrials') : t('facts.trialsValue', { trials, seed: String(seed) }),
    ],
    ...(report === null
      ? []
      : ([
          [t('facts.files'), new Intl.ListFormat(locale).format(report.formats.map((one) => format(one)))],
          [t('facts.language'), t('facts.languageValue', { locale: report.locale })],
        ] as const)),
    ...(report !== null && report.recipients.length > 0
      ? ([[t('facts.recipients'), new Intl.ListFormat(locale).format(report.recipients)]] as const)
      : []),
    [t('facts.misfire'), t(misfire === 'skip' ? 'form.misfireSkip' : 'form.misfireRunOnce')],
    [t('facts.overlap'), t(overlap === 'skip' ? 'form.overlapSkip' : 'form.overlapQueue')],
    [t('facts.owner'), <Owner key="owner" name={schedule.ownerName} />],
    [
      t('facts.changed'),
      t.rich('facts.changedBy', {
        name: schedule.updatedByName,
        moment: () => <Moment key="moment" at={schedule.updatedAt} />,
      }),
    ],
    ...(schedule.failures === 0
      ? []
      : ([
          [
            t('facts.failures'),
            t('facts.failuresValue', { count: schedule.failures, most: FAILURES_UNTIL_PAUSE }),
          ],
        ] as const)),
  ]
  return <FactList label={t('facts.label')} facts={facts} />
}

function Owner({ name }: { name: string }) {
  const t = useTranslations('app.schedule.facts')
  return (
    <>
      {name}
      <span className={styles.why}>{t('ownerHint')}</span>
    </>
  )
}

/** What the newest version calls the scenario; its key while that is not known, or where it has none of that key. */
function useScenarioName(team: string, { planId, planVersion, scenario }: ScheduleView): string | undefined {
  const locale = useLocale()
  const scenarios = useQuery(
    useTRPC().plan.scenarios.queryOptions(
      { team, plan: planId, version: planVersion },
      { enabled: scenario !== null },
    ),
  )
  if (scenario === null) return undefined
  const label = scenarios.data?.find(({ key }) => key === scenario)?.label
  return label === undefined ? scenario : planName(label, locale)
}
