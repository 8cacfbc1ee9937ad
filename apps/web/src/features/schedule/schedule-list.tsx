'use client'

import { Badge, EmptyState, LinkButton, ListTable } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { planName } from '../plan/plan-name.ts'
import { useTeamRights } from '../plan/use-team-rights.ts'
import { Moment } from '../time/moment.tsx'
import styles from './schedule.module.css'
import { schedulePath } from './schedule-path.ts'
import type { ScheduleRow } from './schedule-rows.ts'
import { ScheduleSentence } from './schedule-sentence.tsx'
import { TurnOutcome } from './turn-outcome.tsx'

const LOOK_AGAIN_MS = 15_000

/** A team's schedules: what each does, when, how it went last. */
export function ScheduleList({ team }: { team: string }) {
  const t = useTranslations('app.schedule')
  const { mayEdit } = useTeamRights(team)
  const schedules = useQuery(
    useTRPC().schedule.list.queryOptions({ team }, { refetchInterval: LOOK_AGAIN_MS }),
  )
  if (schedules.data === undefined)
    return schedules.isError ? (
      <QueryFailure error={schedules.error} onRetry={() => schedules.refetch()} />
    ) : null
  if (schedules.data.length === 0)
    return (
      <EmptyState
        text={t(mayEdit ? 'list.empty' : 'list.emptyForViewer')}
        action={
          mayEdit && (
            <LinkButton href={schedulePath.new(team)} linkAs={Link} tone="primary">
              {t('new')}
            </LinkButton>
          )
        }
      />
    )
  return (
    <ListTable
      caption={t('list.caption')}
      columns={[
        { key: 'name', label: t('list.name') },
        { key: 'when', label: t('list.when') },
        { key: 'next', label: t('list.next') },
        { key: 'last', label: t('list.last') },
        { key: 'owner', label: t('list.owner'), isOnlyWide: true },
      ]}
      rows={schedules.data.map((schedule) => ({
        key: schedule.id,
        cells: {
          name: <Name team={team} schedule={schedule} />,
          when: (
            <span className={styles.sentenceCell}>
              <ScheduleSentence
                recurrence={schedule.recurrence}
                zone={schedule.zone}
                at={schedule.nextAt ?? schedule.updatedAt}
              />
            </span>
          ),
          next: <Next schedule={schedule} />,
          last: schedule.last === null ? t('list.never') : <Last turn={schedule.last} />,
          owner: schedule.ownerName,
        },
      }))}
    />
  )
}

function Name({ team, schedule }: { team: string; schedule: ScheduleRow }) {
  const t = useTranslations('app.schedule.list')
  const name = planName(schedule.planName, useLocale())
  return (
    <span className={styles.what}>
      <Link href={schedulePath.read(team, schedule.id)}>{schedule.name}</Link>
      <span className={styles.quiet}>{t('whatOf', { kind: schedule.kind, plan: name })}</span>
    </span>
  )
}

function Next({ schedule: { nextAt, pauseReason, ownerName } }: { schedule: ScheduleRow }) {
  const t = useTranslations('app.schedule')
  if (pauseReason === null) return nextAt === null ? null : <Moment at={nextAt} />
  return (
    <span className={styles.outcome}>
      <Badge tone="warn">{t('list.paused')}</Badge>
      <span className={styles.why}>{t(`pausedBecause.${pauseReason}`, { name: ownerName })}</span>
    </span>
  )
}

function Last({ turn }: { turn: NonNullable<ScheduleRow['last']> }) {
  return (
    <span className={styles.outcome}>
      <TurnOutcome turn={turn} isBrief />
      <span className={styles.quiet}>
        <Moment at={turn.at} />
      </span>
    </span>
  )
}
